/** Generated from the API's OpenAPI document: do not edit. */
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La personne connectée, ses rôles, ses droits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            compte: {
                                id: string;
                                nom: string;
                                prenom: string;
                                courriel: string;
                            };
                            roles: ("assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire")[];
                            /** @enum {string} */
                            role: "assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire";
                            droits: string[];
                            /** @enum {string} */
                            espace: "service" | "adherent" | "travailleur" | "partenaire";
                            secondFacteurRequis: boolean;
                            secondFacteurActif: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change le rôle de la session, parmi ceux de la personne */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connexion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvre une session par adresse électronique et mot de passe */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        courriel: string;
                        motDePasse: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            etape: "ouverte" | "second_facteur";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/deconnexion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ferme la session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recherche": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cherche des personnes, des entreprises, des équipes */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            resultats: {
                                /** @enum {string} */
                                type: "travailleur" | "entreprise" | "etablissement" | "professionnel" | "equipe" | "centre";
                                id: string;
                                titre: string;
                                sousTitre: string | null;
                                chemin: string;
                                proximite: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les entreprises ouvertes à la personne connectée, et le service */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acces: {
                                entrepriseId: string;
                                raisonSociale: string;
                                enseigne: string | null;
                                siren: string | null;
                                qualite: ("employeur" | "rh" | "comptable_mandate" | "referent_securite") | null;
                                entiere: boolean;
                                etablissements: number;
                                travailleurs: number;
                                adhesion: ("demandee" | "a_completer" | "active" | "suspendue" | "radiee" | "refusee") | null;
                            }[];
                            service: {
                                nom: string;
                                sigle: string | null;
                                adresse: string | null;
                                codePostal: string | null;
                                commune: string | null;
                                telephone: string | null;
                                courriel: string | null;
                                agrementNumero: string | null;
                                agrementFin: string | null;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/entreprises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** L’accueil d’une entreprise : adhésion, travailleurs, correspondants, points à vérifier */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acces: {
                                entrepriseId: string;
                                raisonSociale: string;
                                enseigne: string | null;
                                siren: string | null;
                                qualite: ("employeur" | "rh" | "comptable_mandate" | "referent_securite") | null;
                                entiere: boolean;
                                etablissements: number;
                                travailleurs: number;
                                adhesion: ("demandee" | "a_completer" | "active" | "suspendue" | "radiee" | "refusee") | null;
                            };
                            bienvenue: boolean;
                            entreprise: {
                                id: string;
                                numero: number;
                                nature: string;
                                raisonSociale: string;
                                enseigne: string | null;
                                siren: string | null;
                                formeJuridique: string | null;
                                naf: string | null;
                                activiteNaf: string | null;
                                activite: string | null;
                            };
                            adhesion: {
                                type: string;
                                /** @enum {string} */
                                statut: "demandee" | "a_completer" | "active" | "suspendue" | "radiee" | "refusee";
                                demandeeLe: string;
                                debut: string | null;
                                fin: string | null;
                                nouvelle: boolean;
                            } | null;
                            presents: {
                                presents: number;
                                isoles: number | null;
                                arrivees: number;
                                departs: number;
                            };
                            correspondants: {
                                equipe: string;
                                nom: string;
                                prenom: string;
                                metier: string;
                                telephone: string | null;
                                courriel: string | null;
                                etablissements: string[];
                            }[];
                            centres: {
                                equipe: string;
                                nom: string;
                                adresse: string | null;
                                codePostal: string | null;
                                commune: string | null;
                                telephone: string | null;
                            }[];
                            contacts: {
                                total: number;
                                aVerifier: number;
                                injoignables: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/bienvenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ferme le message de première connexion */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ferme: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/natures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les expositions qui changent le suivi d’un travailleur, avec leur article */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            natures: {
                                code: string;
                                libelle: string;
                                fonde: ("SIR" | "SIA" | "ATTEST") | null;
                                article: string | null;
                                aide: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/etablissements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les établissements de ses entreprises */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    entreprise?: string;
                    tri?: "nom" | "commune" | "travailleurs" | "-nom" | "-commune" | "-travailleurs";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lignes: {
                                id: string;
                                entrepriseId: string;
                                entreprise: string;
                                nom: string;
                                siret: string | null;
                                siege: boolean;
                                adresse: string | null;
                                codePostal: string | null;
                                commune: string | null;
                                fermeLe: string | null;
                                travailleurs: number;
                            }[];
                            total: number;
                            page: number;
                            taille: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/etablissements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un établissement et ses correspondants */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            entrepriseId: string;
                            entreprise: string;
                            nom: string;
                            siret: string | null;
                            siege: boolean;
                            adresse: string | null;
                            codePostal: string | null;
                            commune: string | null;
                            fermeLe: string | null;
                            travailleurs: number;
                            naf: string | null;
                            activiteNaf: string | null;
                            lieuActivite: string | null;
                            joursHoraires: string | null;
                            locaux: boolean;
                            entrepot: boolean;
                            chantiers: boolean;
                            ouvertLe: string | null;
                            effectif: {
                                nombre: number;
                                au: string;
                            } | null;
                            correspondants: {
                                equipe: string;
                                nom: string;
                                prenom: string;
                                metier: string;
                                telephone: string | null;
                                courriel: string | null;
                                etablissements: string[];
                            }[];
                            centres: {
                                equipe: string;
                                nom: string;
                                adresse: string | null;
                                codePostal: string | null;
                                commune: string | null;
                                telephone: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/travailleurs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les travailleurs de ses établissements */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    entreprise?: string;
                    etablissement?: string;
                    contrat?: "cdi" | "cdd" | "interim" | "apprenti" | "professionnalisation" | "saisonnier" | "stage" | "detache" | "mandataire" | "independant" | "intermittent" | "contrat_aide";
                    situation?: "nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "detache_etranger" | "forain";
                    presence?: "presents" | "a_venir" | "partis";
                    tri?: "nom" | "debut" | "etablissement" | "-nom" | "-debut" | "-etablissement";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lignes: {
                                id: string;
                                nom: string;
                                prenom: string;
                                etablissementId: string;
                                etablissement: string;
                                commune: string | null;
                                entreprise: string;
                                poste: string | null;
                                /** @enum {string} */
                                contrat: "cdi" | "cdd" | "interim" | "apprenti" | "professionnalisation" | "saisonnier" | "stage" | "detache" | "mandataire" | "independant" | "intermittent" | "contrat_aide";
                                tempsPartiel: boolean;
                                debut: string;
                                fin: string | null;
                                autresContrats: number;
                            }[];
                            total: number;
                            page: number;
                            taille: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/travailleurs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un travailleur : contrats, postes et ce qui a été déclaré */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            nomNaissance: string;
                            nomUsage: string | null;
                            prenoms: string;
                            prenomUsage: string | null;
                            /** @enum {string} */
                            sexe: "F" | "M" | "I";
                            naissance: string | null;
                            contrats: {
                                id: string;
                                entrepriseId: string;
                                entreprise: string;
                                etablissementId: string;
                                etablissement: string;
                                commune: string | null;
                                expositionsVisibles: boolean;
                                numero: string | null;
                                /** @enum {string} */
                                type: "cdi" | "cdd" | "interim" | "apprenti" | "professionnalisation" | "saisonnier" | "stage" | "detache" | "mandataire" | "independant" | "intermittent" | "contrat_aide";
                                tempsPartiel: boolean;
                                pcs: string | null;
                                debut: string;
                                fin: string | null;
                                postes: {
                                    id: string;
                                    intitule: string;
                                    uniteTravail: string | null;
                                    debut: string;
                                    fin: string | null;
                                }[];
                                expositions: {
                                    id: string;
                                    libelle: string;
                                    fonde: ("SIR" | "SIA" | "ATTEST") | null;
                                    article: string | null;
                                    poste: string | null;
                                    precision: string | null;
                                    niveau: number | null;
                                    unite: string | null;
                                    debut: string;
                                    fin: string | null;
                                }[];
                                situations: {
                                    id: string;
                                    /** @enum {string} */
                                    code: "nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "detache_etranger" | "forain";
                                    debut: string;
                                    fin: string | null;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les contacts de ses entreprises, ceux à vérifier d’abord */
        get: {
            parameters: {
                query?: {
                    entreprise?: string;
                    etablissement?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contacts: {
                                id: string;
                                entrepriseId: string;
                                entreprise: string;
                                etablissementId: string | null;
                                etablissement: string | null;
                                /** @enum {string} */
                                type: "administratif" | "rh" | "prevention" | "referent_securite" | "comptable" | "dirigeant" | "etablissement";
                                civilite: ("Mme" | "M.") | null;
                                nom: string;
                                prenom: string | null;
                                fonction: string | null;
                                courriel: string | null;
                                telephone: string | null;
                                verifieLe: string | null;
                                injoignableDepuis: string | null;
                                aVerifier: boolean;
                                modifiable: boolean;
                                changement: {
                                    le: string;
                                    /** @enum {string} */
                                    par: "vous" | "entreprise" | "service";
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ajoute un contact de son entreprise */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        etablissementId?: string | null;
                        /** @enum {string} */
                        type: "administratif" | "rh" | "prevention" | "referent_securite" | "comptable" | "dirigeant" | "etablissement";
                        civilite?: ("Mme" | "M.") | null;
                        nom: string;
                        prenom?: string | null;
                        fonction?: string | null;
                        courriel?: ("" | string) | null;
                        telephone?: string | null;
                        /** Format: uuid */
                        entrepriseId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Modifie un contact de son entreprise */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        etablissementId?: string | null;
                        /** @enum {string} */
                        type: "administratif" | "rh" | "prevention" | "referent_securite" | "comptable" | "dirigeant" | "etablissement";
                        civilite?: ("Mme" | "M.") | null;
                        nom: string;
                        prenom?: string | null;
                        fonction?: string | null;
                        courriel?: ("" | string) | null;
                        telephone?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Retire un contact de son entreprise */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/contacts/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dit qu’un contact est toujours juste */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portail/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** L’usage de l’espace adhérent, membre par membre (POR-006) */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    etat?: "connecte" | "jamais_connecte" | "sans_acces";
                    tri?: "raisonSociale" | "derniereLe" | "depuis" | "-raisonSociale" | "-derniereLe" | "-depuis";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lignes: {
                                id: string;
                                numero: number;
                                raisonSociale: string;
                                depuis: string | null;
                                acces: number;
                                premiereLe: string | null;
                                derniereLe: string | null;
                                /** @enum {string} */
                                etat: "connecte" | "jamais_connecte" | "sans_acces";
                            }[];
                            total: number;
                            page: number;
                            taille: number;
                            etats: {
                                connecte: number;
                                jamais_connecte: number;
                                sans_acces: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
