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
    "/api/connexion/second-facteur": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termine la connexion par un code à 6 chiffres ou un code de secours */
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
                        code: string;
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
    "/api/connexion/mot-de-passe-oublie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Envoie un lien pour choisir un nouveau mot de passe */
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
                            message: string;
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
    "/api/connexion/lien": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** À qui est destiné un lien d’invitation ou de mot de passe oublié */
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
                        jeton: string;
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
                            usage: "invitation" | "mot_de_passe";
                            prenom: string;
                            nom: string;
                            courriel: string;
                            /** Format: date-time */
                            expireLe: string;
                            /** @enum {string} */
                            espace: "service" | "externe";
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
    "/api/connexion/lien/mot-de-passe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choisit un mot de passe avec un lien, qui ne servira plus */
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
                        jeton: string;
                        motDePasse: string;
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
    "/api/compte/second-facteur": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Commence l’activation de mon second facteur */
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
                            codesSecours: string[];
                            uri: string;
                            secret: string;
                            qr: string;
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
    "/api/compte/second-facteur/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Active mon second facteur par un premier code */
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
                        code: string;
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
    "/api/compte/second-facteur/retrait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire mon second facteur */
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
                        motDePasse: string;
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
    "/api/compte/second-facteur/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renouvelle mes codes de secours */
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
                            codesSecours: string[];
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
    "/api/compte/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mes sessions ouvertes */
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
                            lignes: {
                                id: string;
                                adresse: string | null;
                                agent: string | null;
                                /** Format: date-time */
                                creeLe: string;
                                /** Format: date-time */
                                activiteLe: string;
                                courante: boolean;
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
    "/api/compte/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ferme une de mes sessions */
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compte/sessions/fermer-les-autres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ferme toutes mes autres sessions */
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fermees: number;
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
    "/api/compte/mot-de-passe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change mon mot de passe et ferme mes autres sessions */
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
                        actuel: string;
                        nouveau: string;
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
                            fermees: number;
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
    "/api/service-public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nom du service et, pour une démonstration, ses comptes d’essai */
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
                            nom: string | null;
                            demonstration: boolean;
                            comptes?: {
                                courriel: string;
                                prenom: string;
                                nom: string;
                                /** @enum {string} */
                                role: "assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire";
                            }[];
                            motDePasse?: string;
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
    "/api/organisation/tableau": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chiffres et alertes du service aujourd’hui */
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
                            entreprises: number;
                            etablissements: number;
                            travailleurs: number;
                            professionnels: number;
                            etp: number;
                            etpAbsent: number;
                            centres: number;
                            equipes: number;
                            etpParFamille: {
                                famille: string;
                                etp: number;
                                nombre: number;
                            }[];
                            sansEquipe: number;
                            etalonnagesEnRetard: number;
                            etalonnagesSous3Mois: number;
                            commission: number;
                            absencesSansRemplacant: {
                                professionnelId: string;
                                nom: string;
                                metier: string;
                                fin: string | null;
                            }[];
                            disciplinesSansPorteur: string[];
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
    "/api/organisation/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Secteurs, centres, équipes, métiers, types de matériel et professionnels présents */
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
                            secteurs: {
                                id: string;
                                nom: string;
                                description: string | null;
                                centres: number;
                            }[];
                            centres: {
                                id: string;
                                nom: string;
                                secteurId: string | null;
                            }[];
                            equipes: {
                                id: string;
                                nom: string;
                                centreId: string;
                                centre: string;
                            }[];
                            metiers: {
                                code: string;
                                libelle: string;
                                libelleAffiche: string;
                                /** @enum {string} */
                                famille: "medical" | "infirmier" | "assistanat" | "prevention" | "social" | "support";
                                profession: ("MT" | "CM" | "INT" | "IDEST" | "IPA" | "MPC" | "IPRP" | "ASST") | null;
                                professionnels: number;
                            }[];
                            typesMateriel: {
                                code: string;
                                libelle: string;
                                /** @enum {string} */
                                famille: "suivi" | "amt" | "informatique" | "formation_sst" | "vehicule";
                                etalonnageMois: number | null;
                            }[];
                            professionnels: {
                                id: string;
                                nom: string;
                                metier: string;
                                metierCode: string;
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
    "/api/organisation/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Identité, agrément et réglages du service */
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
                            service: {
                                nom: string;
                                sigle: string | null;
                                siren: string | null;
                                adresse: string | null;
                                codePostal: string | null;
                                commune: string | null;
                                telephone: string | null;
                                courriel: string | null;
                                agrementNumero: string | null;
                                agrementDebut: string | null;
                                agrementFin: string | null;
                                agrementDemandeLe: string | null;
                                /** @enum {string} */
                                agrementEtat: "absent" | "valide" | "a_preparer" | "a_demander" | "demande" | "expire";
                                agrementDemandeAvant: string | null;
                                agrementRadiologique: boolean;
                                agrementRadiologiqueFin: string | null;
                                parametres: {
                                    /**
                                     * @default {
                                     *       "SIS": "SIS",
                                     *       "SIA": "SIA",
                                     *       "SIR": "SIR"
                                     *     }
                                     */
                                    categories: {
                                        SIS: string;
                                        SIA: string;
                                        SIR: string;
                                    };
                                    /**
                                     * @default [
                                     *       4,
                                     *       9,
                                     *       19,
                                     *       49,
                                     *       99,
                                     *       249
                                     *     ]
                                     */
                                    tranches: number[];
                                    /**
                                     * @default {
                                     *       "medecin": 1,
                                     *       "idest": 1,
                                     *       "assistante": 1,
                                     *       "preventeur": 1
                                     *     }
                                     */
                                    equipeMinimum: {
                                        medecin: number;
                                        idest: number;
                                        assistante: number;
                                        preventeur: number;
                                    };
                                    /** @default 50 */
                                    seuilCommission: number;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
        /** Règle le service */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        nom: string;
                        sigle?: string | null;
                        siren?: ("" | string) | null;
                        adresse?: string | null;
                        codePostal?: string | null;
                        commune?: string | null;
                        telephone?: string | null;
                        courriel?: ("" | string) | null;
                        agrementNumero?: string | null;
                        agrementDebut?: (string | "") | null;
                        agrementFin?: (string | "") | null;
                        agrementDemandeLe?: (string | "") | null;
                        /** @default false */
                        agrementRadiologique?: boolean;
                        agrementRadiologiqueFin?: (string | "") | null;
                        parametres?: {
                            categories: {
                                SIS: string;
                                SIA: string;
                                SIR: string;
                            };
                            tranches: number[];
                            /**
                             * @default {
                             *       "medecin": 1,
                             *       "idest": 1,
                             *       "assistante": 1,
                             *       "preventeur": 1
                             *     }
                             */
                            equipeMinimum?: {
                                medecin: number;
                                idest: number;
                                assistante: number;
                                preventeur: number;
                            };
                            seuilCommission: number;
                        };
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
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/secteurs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Crée un secteur */
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
                        nom: string;
                        description?: string | null;
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
    "/api/organisation/secteurs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Supprime un secteur inutilisé */
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
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Modifie un secteur */
        patch: {
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
                        nom: string;
                        description?: string | null;
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
        trace?: never;
    };
    "/api/organisation/metiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute un métier */
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
                        code: string;
                        libelle: string;
                        libelleAffiche: string;
                        /** @enum {string} */
                        famille: "medical" | "infirmier" | "assistanat" | "prevention" | "social" | "support";
                        profession?: ("" | ("MT" | "CM" | "INT" | "IDEST" | "IPA" | "MPC" | "IPRP" | "ASST")) | null;
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
                            code: string;
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
    "/api/organisation/metiers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Renomme un métier, pour le service et pour les entreprises */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        libelle: string;
                        libelleAffiche: string;
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
                            code: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/organisation/centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les centres */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    secteur?: string;
                    fermes?: "true" | "false";
                    tri?: "nom" | "-nom" | "commune" | "-commune" | "secteur" | "-secteur" | "genre" | "-genre";
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
                                /** @enum {string} */
                                genre: "siege" | "fixe" | "annexe" | "mobile";
                                secteurId: string | null;
                                secteur: string | null;
                                adresse: string | null;
                                codePostal: string | null;
                                commune: string | null;
                                telephone: string | null;
                                joursOuverture: number[];
                                ouvertLe: string | null;
                                fermeLe: string | null;
                                salles: number;
                                equipes: number;
                                professionnels: number;
                                materiels: number;
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
        /** Crée un centre */
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
                        nom: string;
                        /** @enum {string} */
                        genre: "siege" | "fixe" | "annexe" | "mobile";
                        secteurId?: ("" | string) | null;
                        adresse?: string | null;
                        codePostal?: string | null;
                        commune?: string | null;
                        telephone?: string | null;
                        joursOuverture: number[];
                        ouvertLe?: (string | "") | null;
                        fermeLe?: (string | "") | null;
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
    "/api/organisation/centres/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fiche d’un centre : salles, équipes, professionnels */
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
                            nom: string;
                            /** @enum {string} */
                            genre: "siege" | "fixe" | "annexe" | "mobile";
                            secteurId: string | null;
                            secteur: string | null;
                            adresse: string | null;
                            codePostal: string | null;
                            commune: string | null;
                            telephone: string | null;
                            joursOuverture: number[];
                            ouvertLe: string | null;
                            fermeLe: string | null;
                            salles: number;
                            equipes: number;
                            professionnels: number;
                            materiels: number;
                            listeSalles: {
                                id: string;
                                nom: string;
                                /** @enum {string} */
                                usage: "consultation" | "examens" | "reunion" | "autre";
                                capacite: number | null;
                            }[];
                            listeEquipes: {
                                id: string;
                                nom: string;
                            }[];
                            listeProfessionnels: {
                                id: string;
                                nom: string;
                                prenom: string;
                                metier: string;
                                equipes: string;
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
        /** Modifie ou ferme un centre */
        patch: {
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
                        nom: string;
                        /** @enum {string} */
                        genre: "siege" | "fixe" | "annexe" | "mobile";
                        secteurId?: ("" | string) | null;
                        adresse?: string | null;
                        codePostal?: string | null;
                        commune?: string | null;
                        telephone?: string | null;
                        joursOuverture: number[];
                        ouvertLe?: (string | "") | null;
                        fermeLe?: (string | "") | null;
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
        trace?: never;
    };
    "/api/organisation/centres/{id}/salles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute une salle à un centre */
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
                    "application/json": {
                        nom: string;
                        /** @enum {string} */
                        usage: "consultation" | "examens" | "reunion" | "autre";
                        capacite?: number | null;
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
    "/api/organisation/salles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire une salle */
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
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Modifie une salle */
        patch: {
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
                        nom: string;
                        /** @enum {string} */
                        usage: "consultation" | "examens" | "reunion" | "autre";
                        capacite?: number | null;
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
        trace?: never;
    };
    "/api/organisation/professionnels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les professionnels du service */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    metier?: string | string[];
                    famille?: string | string[];
                    equipe?: string;
                    centre?: string;
                    presence?: "presents" | "partis" | "a_venir" | "absents";
                    tri?: "nom" | "-nom" | "metier" | "-metier" | "quotite" | "-quotite" | "arrivee" | "-arrivee";
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
                                metierCode: string;
                                metier: string;
                                /** @enum {string} */
                                famille: "medical" | "infirmier" | "assistanat" | "prevention" | "social" | "support";
                                coordinateur: boolean;
                                medecinDelegue: boolean;
                                courriel: string | null;
                                telephone: string | null;
                                arrivee: string;
                                depart: string | null;
                                quotite: number | null;
                                contrat: ("cdi" | "cdd" | "interim" | "mise_a_disposition" | "liberal" | "stage") | null;
                                equipes: string | null;
                                absentJusquAu: string | null;
                                absent: boolean;
                                remplacant: string | null;
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
        /** Accueille un professionnel */
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
                        nom: string;
                        prenom: string;
                        metier: string;
                        specialite?: string | null;
                        rpps?: string | null;
                        courriel?: ("" | string) | null;
                        telephone?: string | null;
                        /** @default true */
                        formeSanteTravail?: boolean;
                        /** @default false */
                        coordinateur?: boolean;
                        /** @default false */
                        medecinDelegue?: boolean;
                        arrivee: string;
                        quotite?: number;
                        /**
                         * @default cdi
                         * @enum {string}
                         */
                        contrat?: "cdi" | "cdd" | "interim" | "mise_a_disposition" | "liberal" | "stage";
                        /** @default false */
                        cadre?: boolean;
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
    "/api/organisation/professionnels/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporte la liste des professionnels */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    metier?: string | string[];
                    famille?: string | string[];
                    equipe?: string;
                    centre?: string;
                    presence?: "presents" | "partis" | "a_venir" | "absents";
                    tri?: "nom" | "-nom" | "metier" | "-metier" | "quotite" | "-quotite" | "arrivee" | "-arrivee";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/organisation/professionnels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fiche d’un professionnel : temps de travail, absences, équipes */
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
                            nom: string;
                            prenom: string;
                            metierCode: string;
                            metier: string;
                            metierAffiche: string;
                            /** @enum {string} */
                            famille: "medical" | "infirmier" | "assistanat" | "prevention" | "social" | "support";
                            specialite: string | null;
                            rpps: string | null;
                            courriel: string | null;
                            telephone: string | null;
                            formeSanteTravail: boolean;
                            coordinateur: boolean;
                            medecinDelegue: boolean;
                            arrivee: string;
                            depart: string | null;
                            temps: {
                                id: string;
                                quotite: number;
                                /** @enum {string} */
                                contrat: "cdi" | "cdd" | "interim" | "mise_a_disposition" | "liberal" | "stage";
                                cadre: boolean;
                                centreId: string | null;
                                centre: string | null;
                                debut: string;
                                fin: string | null;
                            }[];
                            absences: {
                                id: string;
                                motif: ("conges" | "formation" | "arret" | "parental" | "autre") | null;
                                debut: string;
                                fin: string | null;
                                remplacements: {
                                    id: string;
                                    remplacantId: string;
                                    remplacant: string;
                                    debut: string;
                                    fin: string | null;
                                    ouvreDossiers: boolean;
                                }[];
                            }[];
                            equipes: {
                                id: string;
                                equipeId: string;
                                equipe: string;
                                centre: string;
                                debut: string;
                                fin: string | null;
                            }[];
                            remplacements: {
                                id: string;
                                professionnelId: string;
                                nom: string;
                                debut: string;
                                fin: string | null;
                            }[];
                            competences: {
                                id: string;
                                libelle: string;
                                debut: string;
                                fin: string | null;
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
        /** Modifie un professionnel */
        patch: {
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
                        nom: string;
                        prenom: string;
                        metier: string;
                        specialite?: string | null;
                        rpps?: string | null;
                        courriel?: ("" | string) | null;
                        telephone?: string | null;
                        /** @default true */
                        formeSanteTravail?: boolean;
                        /** @default false */
                        coordinateur?: boolean;
                        /** @default false */
                        medecinDelegue?: boolean;
                        arrivee: string;
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
        trace?: never;
    };
    "/api/organisation/professionnels/{id}/depart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enregistre le départ d’un professionnel */
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
                    "application/json": {
                        le: string;
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
                            sansRemplacant: string[];
                            materielARecuperer: number;
                        };
                    };
                };
            };
        };
        /** Annule un départ enregistré par erreur */
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
    "/api/organisation/professionnels/{id}/temps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change le temps de travail à partir d’une date */
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
                    "application/json": {
                        quotite: number;
                        /** @enum {string} */
                        contrat: "cdi" | "cdd" | "interim" | "mise_a_disposition" | "liberal" | "stage";
                        /** @default false */
                        cadre?: boolean;
                        centreId?: ("" | string) | null;
                        debut: string;
                        fin?: (string | "") | null;
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
    "/api/organisation/temps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire un temps de travail saisi par erreur */
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
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Corrige un temps de travail */
        patch: {
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
                        quotite: number;
                        /** @enum {string} */
                        contrat: "cdi" | "cdd" | "interim" | "mise_a_disposition" | "liberal" | "stage";
                        /** @default false */
                        cadre?: boolean;
                        centreId?: ("" | string) | null;
                        debut: string;
                        fin?: (string | "") | null;
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
        trace?: never;
    };
    "/api/organisation/professionnels/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Déclare une absence et son remplacement */
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
                    "application/json": {
                        /** @enum {string} */
                        motif: "conges" | "formation" | "arret" | "parental" | "autre";
                        debut: string;
                        fin?: (string | "") | null;
                        remplacements?: {
                            /** Format: uuid */
                            remplacantId: string;
                            debut?: (string | "") | null;
                            fin?: (string | "") | null;
                        }[];
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
    "/api/organisation/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire une absence saisie par erreur */
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
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Modifie une absence */
        patch: {
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
                        /** @enum {string} */
                        motif: "conges" | "formation" | "arret" | "parental" | "autre";
                        debut: string;
                        fin?: (string | "") | null;
                        remplacements?: {
                            /** Format: uuid */
                            remplacantId: string;
                            debut?: (string | "") | null;
                            fin?: (string | "") | null;
                        }[];
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
        trace?: never;
    };
    "/api/organisation/equipes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les équipes, leur composition et leur charge */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    centre?: string;
                    secteur?: string;
                    incompletes?: "true" | "false";
                    fermees?: "true" | "false";
                    tri?: "nom" | "-nom" | "centre" | "-centre" | "travailleurs" | "-travailleurs" | "entreprises" | "-entreprises" | "travailleursParMedecin" | "-travailleursParMedecin";
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
                                centreId: string;
                                centre: string;
                                secteurId: string | null;
                                secteur: string | null;
                                telephone: string | null;
                                courriel: string | null;
                                fermeeLe: string | null;
                                medecins: string[];
                                etp: {
                                    medical: number;
                                    infirmier: number;
                                    assistanat: number;
                                    prevention: number;
                                };
                                membres: number;
                                manques: string[];
                                entreprises: number;
                                etablissements: number;
                                travailleurs: number;
                                travailleursParMedecin: number | null;
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
        /** Crée une équipe */
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
                        nom: string;
                        /** Format: uuid */
                        centreId: string;
                        secteurId?: ("" | string) | null;
                        telephone?: string | null;
                        courriel?: ("" | string) | null;
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
    "/api/organisation/equipes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fiche d’une équipe : composition dans le temps, charge, évaluations */
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
                            nom: string;
                            centreId: string;
                            centre: string;
                            secteurId: string | null;
                            secteur: string | null;
                            telephone: string | null;
                            courriel: string | null;
                            fermeeLe: string | null;
                            medecins: string[];
                            etp: {
                                medical: number;
                                infirmier: number;
                                assistanat: number;
                                prevention: number;
                            };
                            membres: number;
                            manques: string[];
                            entreprises: number;
                            etablissements: number;
                            travailleurs: number;
                            travailleursParMedecin: number | null;
                            composition: {
                                id: string;
                                professionnelId: string;
                                nom: string;
                                prenom: string;
                                metier: string;
                                /** @enum {string} */
                                famille: "medical" | "infirmier" | "assistanat" | "prevention" | "social" | "support";
                                debut: string;
                                fin: string | null;
                                quotite: number | null;
                                absent: boolean;
                                remplacant: string | null;
                            }[];
                            evaluations: {
                                id: string;
                                le: string;
                                /** @enum {string} */
                                conclusion: "adaptee" | "renfort" | "allegement";
                                commentaire: string | null;
                                chiffres: {
                                    [key: string]: number;
                                };
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
        /** Modifie une équipe */
        patch: {
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
                        nom: string;
                        /** Format: uuid */
                        centreId: string;
                        secteurId?: ("" | string) | null;
                        telephone?: string | null;
                        courriel?: ("" | string) | null;
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
        trace?: never;
    };
    "/api/organisation/equipes/{id}/fermeture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ferme une équipe dont le portefeuille est vide */
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
                    "application/json": {
                        le: string;
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
        /** Rouvre une équipe fermée par erreur */
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
    "/api/organisation/equipes/{id}/membres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute un membre à une équipe */
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
                    "application/json": {
                        /** Format: uuid */
                        professionnelId: string;
                        debut: string;
                        fin?: (string | "") | null;
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
    "/api/organisation/membres/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire un membre saisi par erreur */
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
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change la période d’un membre */
        patch: {
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
                        debut: string;
                        fin?: (string | "") | null;
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
        trace?: never;
    };
    "/api/organisation/equipes/{id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Évalue le besoin d’une équipe au regard de sa composition */
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
                    "application/json": {
                        le: string;
                        /** @enum {string} */
                        conclusion: "adaptee" | "renfort" | "allegement";
                        commentaire?: string | null;
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
    "/api/organisation/portefeuilles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qui suit qui : établissements et équipe en charge */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    equipe?: string | string[];
                    centre?: string | string[];
                    secteur?: string;
                    commune?: string;
                    sansEquipe?: boolean;
                    tous?: boolean;
                    tri?: "raisonSociale" | "-raisonSociale" | "commune" | "-commune" | "equipe" | "-equipe" | "depuis" | "-depuis" | "travailleurs" | "-travailleurs";
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
                                raisonSociale: string;
                                enseigne: string | null;
                                siret: string | null;
                                commune: string | null;
                                codePostal: string | null;
                                equipeId: string | null;
                                equipe: string | null;
                                centre: string | null;
                                depuis: string | null;
                                motif: string | null;
                                prochaineEquipe: string | null;
                                prochaineLe: string | null;
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
    "/api/organisation/portefeuilles/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporte les portefeuilles */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    equipe?: string | string[];
                    centre?: string | string[];
                    secteur?: string;
                    commune?: string;
                    sansEquipe?: boolean;
                    tous?: boolean;
                    tri?: "raisonSociale" | "-raisonSociale" | "commune" | "-commune" | "equipe" | "-equipe" | "depuis" | "-depuis" | "travailleurs" | "-travailleurs";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/organisation/portefeuilles/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Montre l’effet d’un changement d’équipe, sans rien enregistrer */
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
                        selection: {
                            etablissements: string[];
                        } | {
                            filtre: {
                                q?: string;
                                equipe?: string | string[];
                                centre?: string | string[];
                                /** Format: uuid */
                                secteur?: string;
                                commune?: string;
                                sansEquipe?: boolean;
                                tous?: boolean;
                            };
                        };
                        /** Format: uuid */
                        equipeId: string;
                        debut: string;
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
                            changent: number;
                            deja: number;
                            planifies: number;
                            sansEquipe: number;
                            travailleurs: number;
                            equipes: {
                                id: string;
                                nom: string;
                                medecins: string | null;
                                cible: boolean;
                                avant: {
                                    etablissements: number;
                                    entreprises: number;
                                    travailleurs: number;
                                };
                                apres: {
                                    etablissements: number;
                                    entreprises: number;
                                    travailleurs: number;
                                };
                            }[];
                            commission: {
                                entrepriseId: string;
                                raisonSociale: string;
                                effectif: number;
                            }[];
                            seuilCommission: number;
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
    "/api/organisation/portefeuilles/deplacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confie des établissements à une équipe à partir d’une date */
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
                        selection: {
                            etablissements: string[];
                        } | {
                            filtre: {
                                q?: string;
                                equipe?: string | string[];
                                centre?: string | string[];
                                /** Format: uuid */
                                secteur?: string;
                                commune?: string;
                                sansEquipe?: boolean;
                                tous?: boolean;
                            };
                        };
                        /** Format: uuid */
                        equipeId: string;
                        debut: string;
                        motif: string;
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
                            deplaces: number;
                            commission: number;
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
    "/api/organisation/etablissements/{id}/portefeuille": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Équipes qui ont suivi un établissement */
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
                            affectations: {
                                id: string;
                                equipeId: string;
                                equipe: string;
                                centre: string;
                                medecins: string[];
                                debut: string;
                                fin: string | null;
                                motif: string | null;
                                commissionAInformer: boolean;
                                commissionInformeeLe: string | null;
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
    "/api/organisation/portefeuilles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Annule un changement d’équipe prévu */
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
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/commission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changements de médecin à signaler à la commission de contrôle */
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
                            changements: {
                                id: string;
                                entrepriseId: string;
                                raisonSociale: string;
                                commune: string | null;
                                equipeAvant: string | null;
                                equipe: string;
                                debut: string;
                                motif: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Note que la commission de contrôle a été informée */
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
                        le: string;
                        changements: string[];
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
                            notes: number;
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
    "/api/organisation/materiel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inventaire du matériel */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    type?: string | string[];
                    famille?: "suivi" | "amt" | "informatique" | "formation_sst" | "vehicule";
                    centre?: string;
                    professionnel?: string;
                    etat?: "en_service" | "en_reparation" | "en_stock" | "au_rebut";
                    etalonnage?: "en_retard" | "sous_3_mois" | "sans_date";
                    tri?: "type" | "-type" | "centre" | "-centre" | "etalonnage" | "-etalonnage" | "acquisLe" | "-acquisLe";
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
                                typeCode: string;
                                type: string;
                                /** @enum {string} */
                                famille: "suivi" | "amt" | "informatique" | "formation_sst" | "vehicule";
                                etalonnageMois: number | null;
                                marque: string | null;
                                modele: string | null;
                                numeroSerie: string | null;
                                proprietaire: string | null;
                                centreId: string | null;
                                centre: string | null;
                                professionnelId: string | null;
                                professionnel: string | null;
                                /** @enum {string} */
                                etat: "en_service" | "en_reparation" | "en_stock" | "au_rebut";
                                acquisLe: string | null;
                                etalonneLe: string | null;
                                etalonnagePrevuLe: string | null;
                                misAuRebutLe: string | null;
                                motifRebut: string | null;
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
        /** Ajoute un matériel à l’inventaire */
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
                        typeCode: string;
                        marque?: string | null;
                        modele?: string | null;
                        numeroSerie?: string | null;
                        proprietaire?: string | null;
                        centreId?: ("" | string) | null;
                        professionnelId?: ("" | string) | null;
                        /**
                         * @default en_service
                         * @enum {string}
                         */
                        etat?: "en_service" | "en_reparation" | "en_stock";
                        acquisLe?: (string | "") | null;
                        etalonneLe?: (string | "") | null;
                        etalonnagePrevuLe?: (string | "") | null;
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
    "/api/organisation/materiel/synthese": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Matériel par type, étalonnages en retard */
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
                            types: {
                                code: string;
                                libelle: string;
                                /** @enum {string} */
                                famille: "suivi" | "amt" | "informatique" | "formation_sst" | "vehicule";
                                etalonnageMois: number | null;
                                nombre: number;
                                enRetard: number;
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
    "/api/organisation/materiel/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporte l’inventaire */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    type?: string | string[];
                    famille?: "suivi" | "amt" | "informatique" | "formation_sst" | "vehicule";
                    centre?: string;
                    professionnel?: string;
                    etat?: "en_service" | "en_reparation" | "en_stock" | "au_rebut";
                    etalonnage?: "en_retard" | "sous_3_mois" | "sans_date";
                    tri?: "type" | "-type" | "centre" | "-centre" | "etalonnage" | "-etalonnage" | "acquisLe" | "-acquisLe";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/organisation/materiel/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Modifie un matériel */
        patch: {
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
                        typeCode: string;
                        marque?: string | null;
                        modele?: string | null;
                        numeroSerie?: string | null;
                        proprietaire?: string | null;
                        centreId?: ("" | string) | null;
                        professionnelId?: ("" | string) | null;
                        /**
                         * @default en_service
                         * @enum {string}
                         */
                        etat?: "en_service" | "en_reparation" | "en_stock";
                        acquisLe?: (string | "") | null;
                        etalonneLe?: (string | "") | null;
                        etalonnagePrevuLe?: (string | "") | null;
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
        trace?: never;
    };
    "/api/organisation/materiel/{id}/etalonnage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note un étalonnage */
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
                    "application/json": {
                        le: string;
                        prochain?: (string | "") | null;
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
                            etalonnagePrevuLe: string | null;
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
    "/api/organisation/materiel/{id}/rebut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Met un matériel au rebut */
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
                    "application/json": {
                        le: string;
                        motif: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/types-materiel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute un type de matériel */
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
                        code: string;
                        libelle: string;
                        /** @enum {string} */
                        famille: "suivi" | "amt" | "informatique" | "formation_sst" | "vehicule";
                        etalonnageMois?: number | null;
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
                            code: string;
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
    "/api/organisation/types-materiel/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Modifie un type de matériel */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        libelle: string;
                        /** @enum {string} */
                        famille: "suivi" | "amt" | "informatique" | "formation_sst" | "vehicule";
                        etalonnageMois?: number | null;
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
                            code: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/organisation/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Salles de réunion ou matériels, et leurs réservations sur des jours */
        get: {
            parameters: {
                query: {
                    page?: number;
                    taille?: number;
                    genre?: "salle" | "materiel";
                    du: string;
                    jours?: number;
                    centre?: string;
                    type?: string;
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
                                detail: string | null;
                                centre: string | null;
                                reservations: {
                                    id: string;
                                    objet: string;
                                    pour: string;
                                    debut: string;
                                    fin: string;
                                    /** @enum {string} */
                                    etat: "reservee" | "empruntee" | "rendue" | "annulee";
                                    etatRetour: ("bon" | "a_verifier" | "en_panne") | null;
                                    remarque: string | null;
                                    enRetard: boolean;
                                    modifiable: boolean;
                                }[];
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
        /** Réserve une salle de réunion ou un matériel */
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
                        salleId?: string | null;
                        materielId?: string | null;
                        /** Format: uuid */
                        professionnelId: string;
                        objet: string;
                        du: string;
                        de: string;
                        au: string;
                        a: string;
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
    "/api/organisation/reservations/{id}/annulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annule une réservation */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/reservations/{id}/emprunt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note que le matériel réservé est parti */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/reservations/{id}/retour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note le retour du matériel et son état */
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
                    "application/json": {
                        /** @enum {string} */
                        etatRetour: "bon" | "a_verifier" | "en_panne";
                        remarque?: string | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/effectifs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Effectifs et ETP à une date, par métier, contrat, statut et centre */
        get: {
            parameters: {
                query?: {
                    au?: string;
                    centre?: string;
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
                            au: string;
                            lignes: {
                                /** @enum {string} */
                                dimension: "metier" | "famille" | "contrat" | "statut" | "centre" | "total";
                                cle: string | null;
                                libelle: string | null;
                                famille: string | null;
                                cdi: number;
                                cdd: number;
                                autres: number;
                                nombre: number;
                                etp: number;
                                etpAbsent: number;
                                etpAbsentMoyen: number;
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
    "/api/organisation/effectifs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporte les effectifs et ETP par métier à une date */
        get: {
            parameters: {
                query?: {
                    au?: string;
                    centre?: string;
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/organisation/effectifs/evolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ETP par famille de métiers dans le temps */
        get: {
            parameters: {
                query: {
                    du: string;
                    au: string;
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
                            points: {
                                jour: string;
                                /** @enum {string} */
                                famille: "medical" | "infirmier" | "assistanat" | "prevention" | "social" | "support";
                                etp: number;
                                nombre: number;
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
    "/api/organisation/competences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disciplines requises et qui les porte */
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
                            disciplines: {
                                code: string;
                                libelle: string;
                                /** @enum {string} */
                                usage: "prevention" | "cellule_pdp";
                                porteurs: {
                                    id: string;
                                    professionnelId: string | null;
                                    nom: string;
                                    mutualise: boolean;
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
        /** Déclare qui porte une discipline */
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
                        disciplineCode: string;
                        professionnelId?: ("" | string) | null;
                        organisme?: string | null;
                        debut: string;
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
    "/api/organisation/competences/{id}/fin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termine une compétence */
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
                    "application/json": {
                        le: string;
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
                        "application/json": Record<string, never>;
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
    "/api/adherents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les adhérents, page par page */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    statut?: string | string[];
                    nature?: string | string[];
                    secteur?: string | string[];
                    centre?: string | string[];
                    equipe?: string | string[];
                    tranche?: string | string[];
                    section?: string | string[];
                    groupe?: string;
                    tpe?: boolean | ("true" | "false");
                    sans_contact?: boolean | ("true" | "false");
                    isoles?: boolean | ("true" | "false");
                    boeth?: boolean | ("true" | "false");
                    tri?: "nom" | "effectif" | "depuis" | "statut" | "commune" | "-nom" | "-effectif" | "-depuis" | "-statut" | "-commune";
                    page?: number;
                    taille?: number;
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
                                nature: string;
                                raison_sociale: string;
                                enseigne: string | null;
                                siren: string | null;
                                naf_code: string | null;
                                naf_libelle: string | null;
                                statut: string | null;
                                type: string | null;
                                depuis: string | null;
                                jusqu_au: string | null;
                                effectif: number | null;
                                etablissements: number;
                                code_postal: string | null;
                                commune: string | null;
                                secteur: string | null;
                                centre: string | null;
                                equipe: string | null;
                                joignable: boolean;
                            }[];
                            total: number;
                            page: number;
                            taille: number;
                            approchante: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Crée un adhérent : entreprise, établissement, contact et demande d’adhésion */
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
                        entreprise: {
                            /** @enum {string} */
                            nature: "entreprise" | "ett" | "particulier_employeur" | "independant" | "association" | "liberal_sante";
                            siren?: (string | "") | null;
                            raison_sociale: string;
                            enseigne?: string | null;
                            forme_juridique?: string | null;
                            naf_code?: (string | "") | null;
                            idcc?: (string | "") | null;
                            activite?: string | null;
                            site_internet?: string | null;
                            groupe?: string | null;
                            /** @default false */
                            dirigeant_suivi?: boolean;
                        };
                        etablissement: {
                            siret?: (string | "") | null;
                            /** @default false */
                            siege?: boolean;
                            enseigne?: string | null;
                            adresse?: string | null;
                            complement?: string | null;
                            code_postal?: (string | "") | null;
                            commune?: string | null;
                            commune_code?: (string | "") | null;
                            lieu_activite?: string | null;
                            naf_code?: "" | null;
                            secteur_id?: (string | "") | null;
                            centre_id?: (string | "") | null;
                            jours_horaires?: string | null;
                            /** @default true */
                            a_locaux?: boolean;
                            /** @default false */
                            a_entrepot?: boolean;
                            /** @default false */
                            a_chantiers?: boolean;
                            ouvert_le?: (string | "") | null;
                            effectif?: number | null;
                        };
                        contact: {
                            etablissement_id?: (string | "") | null;
                            /** @enum {string} */
                            type: "dirigeant" | "administratif" | "rh" | "prevention" | "referent_securite" | "comptable" | "etablissement";
                            civilite?: (("Mme" | "M.") | "") | null;
                            nom: string;
                            prenom?: string | null;
                            fonction?: string | null;
                            courriel?: ("" | string) | null;
                            telephone?: string | null;
                        };
                        adhesion: {
                            /** @enum {string} */
                            type: "de_droit" | "derogatoire" | "adhesion_tns" | "affiliation_tns";
                            demandee_le: string;
                            motif_admission?: string | null;
                        };
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
                            numero: number;
                            etablissement_id: string;
                            adhesion_id: string;
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
    "/api/adherents/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporte la liste filtrée des adhérents */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    statut?: string | string[];
                    nature?: string | string[];
                    secteur?: string | string[];
                    centre?: string | string[];
                    equipe?: string | string[];
                    tranche?: string | string[];
                    section?: string | string[];
                    groupe?: string;
                    tpe?: boolean | ("true" | "false");
                    sans_contact?: boolean | ("true" | "false");
                    isoles?: boolean | ("true" | "false");
                    boeth?: boolean | ("true" | "false");
                    tri?: "nom" | "effectif" | "depuis" | "statut" | "commune" | "-nom" | "-effectif" | "-depuis" | "-statut" | "-commune";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/adherents/doublons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entreprises déjà connues qui ont ce SIREN ou un nom voisin */
        get: {
            parameters: {
                query?: {
                    siren?: string;
                    nom?: string;
                    sauf?: string;
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
                            doublons: {
                                id: string;
                                numero: number;
                                raison_sociale: string;
                                siren: string | null;
                                commune: string | null;
                                statut: string | null;
                                /** @enum {string} */
                                motif: "siren" | "nom";
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
    "/api/adherents/entreprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Crée une entreprise seule */
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
                        nature: "entreprise" | "ett" | "particulier_employeur" | "independant" | "association" | "liberal_sante";
                        siren?: (string | "") | null;
                        raison_sociale: string;
                        enseigne?: string | null;
                        forme_juridique?: string | null;
                        naf_code?: (string | "") | null;
                        idcc?: (string | "") | null;
                        activite?: string | null;
                        site_internet?: string | null;
                        groupe?: string | null;
                        /** @default false */
                        dirigeant_suivi?: boolean;
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
                            numero: number;
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
    "/api/adherents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fiche d’un adhérent */
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
                            numero: number;
                            nature: string;
                            siren: string | null;
                            raison_sociale: string;
                            enseigne: string | null;
                            forme_juridique: string | null;
                            naf_version: string | null;
                            naf_code: string | null;
                            naf_libelle: string | null;
                            section: string | null;
                            libelle_section: string | null;
                            idcc: string | null;
                            activite: string | null;
                            site_internet: string | null;
                            dirigeant_suivi: boolean;
                            cree_le: string;
                            groupe_id: string | null;
                            groupe: string | null;
                            statut: string | null;
                            type: string | null;
                            depuis: string | null;
                            jusqu_au: string | null;
                            adhesion_id: string | null;
                            effectif: number | null;
                            etablissements: number;
                            principal_id: string | null;
                            commune: string | null;
                            code_postal: string | null;
                            equipes: {
                                id: string;
                                nom: string;
                                etablissements: number;
                            }[];
                            presents: number;
                            isoles: number;
                            boeth: number;
                            contacts: number;
                            joignables: number;
                        };
                    };
                };
            };
        };
        /** Remplace l’identité d’une entreprise */
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
                        /** @enum {string} */
                        nature: "entreprise" | "ett" | "particulier_employeur" | "independant" | "association" | "liberal_sante";
                        siren?: (string | "") | null;
                        raison_sociale: string;
                        enseigne?: string | null;
                        forme_juridique?: string | null;
                        naf_code?: (string | "") | null;
                        idcc?: (string | "") | null;
                        activite?: string | null;
                        site_internet?: string | null;
                        groupe?: string | null;
                        /** @default false */
                        dirigeant_suivi?: boolean;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adherents/{id}/historique": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Histoire d’un adhérent : adhésions, contacts, équipes, effectifs, modifications */
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
                            evenements: {
                                id: string;
                                /** @enum {string} */
                                genre: "adhesion" | "contact" | "equipe" | "effectif" | "etablissement" | "modification";
                                date: string;
                                fin: string | null;
                                titre: string;
                                detail: string | null;
                                auteur: string | null;
                                role: string | null;
                                code: string | null;
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
    "/api/adherents/etablissements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les établissements, de tous les adhérents, d’un groupe ou d’une entreprise */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    entreprise?: string;
                    groupe?: string;
                    fermes?: boolean | ("true" | "false");
                    tri?: "commune" | "-commune" | "entreprise" | "-entreprise" | "effectif" | "-effectif";
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
                                entreprise_id: string;
                                entreprise: string;
                                siret: string | null;
                                siege: boolean;
                                enseigne: string | null;
                                adresse: string | null;
                                code_postal: string | null;
                                commune: string | null;
                                secteur: string | null;
                                centre: string | null;
                                equipe: string | null;
                                effectif: number | null;
                                effectif_au: string | null;
                                presents: number;
                                ferme_le: string | null;
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
    "/api/adherents/etablissements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fiche d’un établissement, avec ses effectifs constatés */
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
                            entreprise_id: string;
                            entreprise: string;
                            siren: string | null;
                            nature: string;
                            siret: string | null;
                            siege: boolean;
                            enseigne: string | null;
                            adresse: string | null;
                            complement: string | null;
                            code_postal: string | null;
                            commune: string | null;
                            commune_code: string | null;
                            lieu_activite: string | null;
                            naf_version: string | null;
                            naf_code: string | null;
                            naf_libelle: string | null;
                            secteur_id: string | null;
                            secteur: string | null;
                            centre_id: string | null;
                            centre: string | null;
                            jours_horaires: string | null;
                            a_locaux: boolean;
                            a_entrepot: boolean;
                            a_chantiers: boolean;
                            ouvert_le: string | null;
                            ferme_le: string | null;
                            equipe_id: string | null;
                            equipe: string | null;
                            equipe_depuis: string | null;
                            presents: number;
                            effectifs: {
                                id: string;
                                au: string;
                                nombre: number;
                                source: string;
                                contrats: number;
                            }[];
                        };
                    };
                };
            };
        };
        /** Remplace les données d’un établissement */
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
                        siret?: (string | "") | null;
                        /** @default false */
                        siege?: boolean;
                        enseigne?: string | null;
                        adresse?: string | null;
                        complement?: string | null;
                        code_postal?: (string | "") | null;
                        commune?: string | null;
                        commune_code?: (string | "") | null;
                        lieu_activite?: string | null;
                        naf_code?: (string | "") | null;
                        secteur_id?: (string | "") | null;
                        centre_id?: (string | "") | null;
                        jours_horaires?: string | null;
                        /** @default true */
                        a_locaux?: boolean;
                        /** @default false */
                        a_entrepot?: boolean;
                        /** @default false */
                        a_chantiers?: boolean;
                        ouvert_le?: (string | "") | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adherents/{id}/etablissements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute un établissement à une entreprise */
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
                    "application/json": {
                        siret?: (string | "") | null;
                        /** @default false */
                        siege?: boolean;
                        enseigne?: string | null;
                        adresse?: string | null;
                        complement?: string | null;
                        code_postal?: (string | "") | null;
                        commune?: string | null;
                        commune_code?: (string | "") | null;
                        lieu_activite?: string | null;
                        naf_code?: (string | "") | null;
                        secteur_id?: (string | "") | null;
                        centre_id?: (string | "") | null;
                        jours_horaires?: string | null;
                        /** @default true */
                        a_locaux?: boolean;
                        /** @default false */
                        a_entrepot?: boolean;
                        /** @default false */
                        a_chantiers?: boolean;
                        ouvert_le?: (string | "") | null;
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
    "/api/adherents/etablissements/{id}/fermeture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ferme un établissement, ou le rouvre sans date */
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
                    "application/json": {
                        ferme_le?: (string | "") | null;
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
                            ferme_le: string | null;
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
    "/api/adherents/etablissements/{id}/effectifs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Saisit un effectif constaté à une date */
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
                    "application/json": {
                        au: string;
                        nombre: number;
                        /**
                         * @default saisie
                         * @enum {string}
                         */
                        source?: "declaration" | "dsn" | "saisie" | "adhesion";
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
    "/api/adherents/effectifs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire un effectif saisi par erreur */
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
    "/api/adherents/contacts-a-corriger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts injoignables, adhérents sans contact, coordonnées à vérifier */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    motif?: "injoignable" | "sans_contact" | "a_verifier";
                    tri?: "entreprise" | "-entreprise" | "depuis" | "-depuis";
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
                                cle: string;
                                /** @enum {string} */
                                motif: "injoignable" | "sans_contact" | "a_verifier";
                                entreprise_id: string;
                                entreprise: string;
                                contact_id: string | null;
                                contact: string | null;
                                type: string | null;
                                courriel: string | null;
                                telephone: string | null;
                                depuis: string | null;
                                secteur: string | null;
                            }[];
                            total: number;
                            page: number;
                            taille: number;
                            parMotif: {
                                injoignable: number;
                                sans_contact: number;
                                a_verifier: number;
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
    "/api/adherents/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts d’un adhérent, anciens compris */
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
                            contacts: {
                                id: string;
                                etablissement_id: string | null;
                                etablissement: string | null;
                                type: string;
                                civilite: string | null;
                                nom: string;
                                prenom: string | null;
                                fonction: string | null;
                                courriel: string | null;
                                telephone: string | null;
                                verifie_le: string | null;
                                injoignable_depuis: string | null;
                                debut: string;
                                fin: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ajoute un contact */
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
                    "application/json": {
                        etablissement_id?: (string | "") | null;
                        /** @enum {string} */
                        type: "dirigeant" | "administratif" | "rh" | "prevention" | "referent_securite" | "comptable" | "etablissement";
                        civilite?: (("Mme" | "M.") | "") | null;
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
    "/api/adherents/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corrige un contact */
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
                        etablissement_id?: (string | "") | null;
                        /** @enum {string} */
                        type: "dirigeant" | "administratif" | "rh" | "prevention" | "referent_securite" | "comptable" | "etablissement";
                        civilite?: (("Mme" | "M.") | "") | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adherents/contacts/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note que les coordonnées sont exactes aujourd’hui */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adherents/contacts/{id}/injoignable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signale un contact injoignable */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adherents/contacts/{id}/fin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termine un contact */
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
                    "application/json": {
                        fin: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adherents/{id}/adhesions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Adhésions d’une entreprise, la dernière d’abord */
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
                            adhesions: {
                                id: string;
                                type: string;
                                statut: string;
                                affiche: string | null;
                                demandee_le: string;
                                accuse_le: string | null;
                                debut: string | null;
                                fin: string | null;
                                motif: string | null;
                                motif_admission: string | null;
                                motif_radiation: string | null;
                                derogation: {
                                    sans_spst_autonome: boolean;
                                    travaille_regulierement: boolean;
                                    ni_prereprise_ni_reprise: boolean;
                                    hors_site_autonome: boolean;
                                    conditions_cmt: string | null;
                                    avis_cmt_le: string | null;
                                    approbation_ca_le: string | null;
                                    avis_commission_controle_le: string | null;
                                } | null;
                                manques: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Enregistre une demande d’adhésion */
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
                    "application/json": {
                        /** @enum {string} */
                        type: "de_droit" | "derogatoire" | "adhesion_tns" | "affiliation_tns";
                        demandee_le: string;
                        motif_admission?: string | null;
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
    "/api/adherents/adhesions/{id}/statut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change le statut d’une adhésion */
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
                    "application/json": {
                        /** @enum {string} */
                        vers: "demandee" | "a_completer" | "active" | "suspendue" | "radiee" | "refusee";
                        motif?: string | null;
                        motif_admission?: string | null;
                        debut?: (string | "") | null;
                        fin?: (string | "") | null;
                        motif_radiation?: (("cessation" | "fusion" | "plus_de_salarie" | "depart_volontaire" | "hors_competence" | "manquement_obligations" | "autre") | "") | null;
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
                            statut: string;
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
    "/api/adherents/adhesions/{id}/accuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note l’envoi de l’accusé de réception */
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
                    "application/json": {
                        accuse_le: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adherents/adhesions/{id}/derogation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note les conditions et les avis d’une adhésion dérogatoire */
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
                        sans_spst_autonome: boolean;
                        travaille_regulierement: boolean;
                        ni_prereprise_ni_reprise: boolean;
                        hors_site_autonome: boolean;
                        conditions_cmt?: string | null;
                        avis_cmt_le?: (string | "") | null;
                        approbation_ca_le?: (string | "") | null;
                        avis_commission_controle_le?: (string | "") | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/naf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cherche un code NAF par son code ou son libellé */
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
                            codes: {
                                code: string;
                                libelle: string;
                                section: string;
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
    "/api/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cherche une commune par son nom ou son code postal */
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
                            communes: {
                                code: string;
                                nom: string;
                                codePostal: string;
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
    "/api/adherents/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce que les listes et les formulaires proposent : secteurs, centres, équipes, tranches… */
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
                            secteurs: {
                                id: string;
                                nom: string;
                            }[];
                            centres: {
                                id: string;
                                nom: string;
                                secteur_id: string | null;
                            }[];
                            equipes: {
                                id: string;
                                nom: string;
                            }[];
                            groupes: {
                                id: string;
                                nom: string;
                            }[];
                            sections: {
                                section: string;
                                libelle: string;
                            }[];
                            tranches: {
                                cle: string;
                                libelle: string;
                            }[];
                            seuil_tpe: number;
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
    "/api/adherents/groupes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groupes d’entreprises */
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
                            groupes: {
                                id: string;
                                nom: string;
                                entreprises: number;
                                etablissements: number;
                                effectif: number;
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
    "/api/adherents/groupes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un groupe, ses entreprises et leurs totaux */
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
                            nom: string;
                            adherentes: number;
                            etablissements: number;
                            effectif: number;
                            entreprises: {
                                id: string;
                                raison_sociale: string;
                                siren: string | null;
                                statut: string | null;
                                effectif: number | null;
                                etablissements: number;
                                commune: string | null;
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
        /** Renomme un groupe */
        patch: {
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
                        nom: string;
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
                            nom: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/adherents/reglages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Règles d’admission et tranches d’effectif du service */
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
                            reglages: {
                                departements: string[];
                                divisions_exclues: string[];
                                seuil_tpe: number;
                                tranches: number[];
                                verification_mois: number;
                            };
                            departementDuService: string | null;
                        };
                    };
                };
            };
        };
        /** Change les règles d’admission et les tranches d’effectif */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        departements: string[];
                        divisions_exclues: string[];
                        seuil_tpe: number;
                        tranches: number[];
                        verification_mois: number;
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
                            departements: string[];
                            divisions_exclues: string[];
                            seuil_tpe: number;
                            tranches: number[];
                            verification_mois: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adherents/statistiques": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Adhérents et effectifs à une date, avec l’évolution sur un an */
        get: {
            parameters: {
                query?: {
                    le?: string;
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
                            jour: string;
                            avant: string;
                            tranches: string[];
                            classesAge: string[];
                            parSecteur: {
                                rubrique: string;
                                tranche: number;
                                entreprises: number;
                                effectif: number;
                                entreprises_avant: number;
                                effectif_avant: number;
                            }[];
                            parSection: {
                                rubrique: string;
                                tranche: number;
                                entreprises: number;
                                effectif: number;
                                entreprises_avant: number;
                                effectif_avant: number;
                            }[];
                            aPart: {
                                rubrique: string;
                                tranche: number;
                                entreprises: number;
                                effectif: number;
                                entreprises_avant: number;
                                effectif_avant: number;
                            }[];
                            mouvements: {
                                rubrique: string;
                                entreprises: number;
                                effectif: number;
                                entreprises_avant: number;
                                effectif_avant: number;
                            }[];
                            travailleurs: {
                                /** @enum {string} */
                                axe: "age" | "taille";
                                tranche: number;
                                femmes: number;
                                hommes: number;
                                total: number;
                                total_avant: number;
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
    "/api/adherents/statistiques/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporte les statistiques des adhérents */
        get: {
            parameters: {
                query?: {
                    le?: string;
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/adherents/accueil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La journée de la relation adhérents : demandes, dossiers à compléter, contacts, chiffres */
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
                            chiffres: {
                                adherents: number;
                                effectif: number;
                                comptes_ett: number;
                                independants: number;
                                nouveaux_mois: number;
                                nouveaux_annee: number;
                                effectif_nouveaux_annee: number;
                                affiliations_annee: number;
                                radies_annee: number;
                                effectif_radies_annee: number;
                                manquements_annee: number;
                                echues: number;
                            };
                            demandes: {
                                total: number;
                                lignes: {
                                    id: string;
                                    entreprise_id: string;
                                    entreprise: string;
                                    commune: string | null;
                                    type: string;
                                    statut: string;
                                    demandee_le: string;
                                    accuse_le: string | null;
                                    motif: string | null;
                                }[];
                            };
                            aCompleter: {
                                total: number;
                                lignes: {
                                    id: string;
                                    entreprise_id: string;
                                    entreprise: string;
                                    commune: string | null;
                                    type: string;
                                    statut: string;
                                    demandee_le: string;
                                    accuse_le: string | null;
                                    motif: string | null;
                                }[];
                            };
                            nouveaux: {
                                id: string;
                                entreprise: string;
                                commune: string | null;
                                debut: string;
                                effectif: number | null;
                                equipe: string | null;
                            }[];
                            aCorriger: {
                                parMotif: {
                                    injoignable: number;
                                    sans_contact: number;
                                    a_verifier: number;
                                };
                                lignes: {
                                    cle: string;
                                    /** @enum {string} */
                                    motif: "injoignable" | "sans_contact" | "a_verifier";
                                    entreprise_id: string;
                                    entreprise: string;
                                    contact_id: string | null;
                                    contact: string | null;
                                    type: string | null;
                                    courriel: string | null;
                                    telephone: string | null;
                                    depuis: string | null;
                                    secteur: string | null;
                                }[];
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
    "/api/travailleurs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste des travailleurs */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    entreprise?: string;
                    etablissement?: string;
                    equipe?: string[] | string;
                    centre?: string[] | string;
                    type?: string[] | string;
                    exposition?: string[] | string;
                    fonde?: "SIR" | "SIA" | "ATTEST";
                    situation?: string[] | string;
                    age?: string[] | string;
                    identite?: string[] | string;
                    cas?: "multi_employeurs" | "sans_contrat" | "en_contrat" | "sans_poste" | "sans_equipe" | "exclus" | "mi_carriere" | "identite_incomplete";
                    mes_equipes?: "true" | "false";
                    entree_du?: string;
                    entree_au?: string;
                    sortie_du?: string;
                    sortie_au?: string;
                    page?: number;
                    taille?: number;
                    tri?: "nom" | "-nom" | "naissance" | "-naissance" | "numero" | "-numero";
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
                                /** Format: uuid */
                                id: string;
                                numero: number;
                                nom_naissance: string;
                                nom_usage: string | null;
                                prenoms: string;
                                prenom_usage: string | null;
                                sexe: string;
                                naissance: string;
                                statut_identite: string;
                                contrats: number;
                                employeur: string | null;
                                entreprise_id: string | null;
                                type: string | null;
                                depuis: string | null;
                                poste: string | null;
                                equipe: string | null;
                                fondements: string[];
                                expositions: number;
                                situations: string[];
                            }[];
                            total: number;
                            page: number;
                            taille: number;
                            /** @description Aucun nom exact : ce sont les plus proches */
                            approche: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Crée un travailleur, avec son premier contrat */
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
                        nom_naissance: string;
                        prenoms: string;
                        /** @enum {string} */
                        sexe: "F" | "M" | "I";
                        naissance: string;
                        lieu_naissance_code?: string | null;
                        lieu_naissance?: string | null;
                        nom_usage?: string | null;
                        prenom_usage?: string | null;
                        /** @default [] */
                        differents?: {
                            /** Format: uuid */
                            id: string;
                            motif: string;
                        }[];
                        contrat?: {
                            /** Format: uuid */
                            etablissement_id: string;
                            /** @enum {string} */
                            type: "cdi" | "cdd" | "interim" | "apprenti" | "professionnalisation" | "saisonnier" | "stage" | "detache" | "mandataire" | "independant" | "intermittent" | "contrat_aide";
                            numero?: string | null;
                            /** @default false */
                            temps_partiel?: boolean;
                            pcs?: string | null;
                            entreprise_utilisatrice_id?: string | null;
                            debut: string;
                            fin?: (string | "") | null;
                            motif_fin?: ("terme" | "fin_mission" | "demission" | "rupture" | "licenciement" | "retraite" | "transfert" | "deces" | "autre") | null;
                            poste?: {
                                intitule: string;
                                unite_travail?: string | null;
                            } | null;
                            /** @default [] */
                            expositions?: string[];
                            /** @default [] */
                            situations?: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "detache_etranger" | "forain")[];
                        } | null;
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
                            /** Format: uuid */
                            id: string;
                            numero: number;
                            contrat_id: string | null;
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
    "/api/travailleurs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporte la liste filtrée des travailleurs */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    entreprise?: string;
                    etablissement?: string;
                    equipe?: string[] | string;
                    centre?: string[] | string;
                    type?: string[] | string;
                    exposition?: string[] | string;
                    fonde?: "SIR" | "SIA" | "ATTEST";
                    situation?: string[] | string;
                    age?: string[] | string;
                    identite?: string[] | string;
                    cas?: "multi_employeurs" | "sans_contrat" | "en_contrat" | "sans_poste" | "sans_equipe" | "exclus" | "mi_carriere" | "identite_incomplete";
                    mes_equipes?: "true" | "false";
                    entree_du?: string;
                    entree_au?: string;
                    sortie_du?: string;
                    sortie_au?: string;
                    tri?: "nom" | "-nom" | "naissance" | "-naissance" | "numero" | "-numero";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/travailleurs/choix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Natures d’exposition, équipes et centres proposés par les formulaires et les filtres */
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
                            equipes: {
                                /** Format: uuid */
                                id: string;
                                nom: string;
                            }[];
                            centres: {
                                /** Format: uuid */
                                id: string;
                                nom: string;
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
    "/api/travailleurs/choix/etablissements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cherche un établissement employeur ou utilisateur */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    id?: string;
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
                                /** Format: uuid */
                                id: string;
                                libelle: string;
                                siret: string | null;
                                equipe: string | null;
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
    "/api/travailleurs/choix/lieux-naissance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cherche une commune de naissance et son code INSEE */
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
                            lignes: {
                                code: string;
                                nom: string;
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
    "/api/travailleurs/ressemblances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dossiers qui ressemblent à une identité en cours de saisie */
        get: {
            parameters: {
                query: {
                    nom_naissance: string;
                    prenoms: string;
                    naissance: string;
                    nom_usage?: string | null;
                    sauf?: string;
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
                                /** Format: uuid */
                                id: string;
                                numero: number;
                                nom_naissance: string;
                                nom_usage: string | null;
                                prenoms: string;
                                prenom_usage: string | null;
                                sexe: string;
                                naissance: string;
                                /** @enum {string} */
                                motif: "identiques" | "noms_proches" | "nom_usage" | "nom_prenom_inverses";
                                date_inversee: boolean;
                                employeurs: string | null;
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
    "/api/travailleurs/doublons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Doublons probables de tout le service, à décider */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    motif?: ("identiques" | "noms_proches" | "nom_usage" | "nom_prenom_inverses")[] | ("identiques" | "noms_proches" | "nom_usage" | "nom_prenom_inverses");
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
                                /** Format: uuid */
                                un: string;
                                /** Format: uuid */
                                autre: string;
                                /** @enum {string} */
                                motif: "identiques" | "noms_proches" | "nom_usage" | "nom_prenom_inverses";
                                date_inversee: boolean;
                                un_numero: number;
                                un_nom: string;
                                un_naissance: string;
                                un_employeurs: string | null;
                                autre_numero: number;
                                autre_nom: string;
                                autre_naissance: string;
                                autre_employeurs: string | null;
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
    "/api/travailleurs/statistiques": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Travailleurs par âge et sexe, exposition, type de contrat, situation */
        get: {
            parameters: {
                query?: {
                    au?: string;
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
                            au: string;
                            travailleurs: number;
                            age_sexe: {
                                classe: string;
                                libelle: string;
                                sexe: string;
                                effectif: number;
                            }[];
                            expositions: {
                                code: string;
                                libelle: string;
                                fonde: ("SIR" | "SIA" | "ATTEST") | null;
                                effectif: number;
                            }[];
                            contrats: {
                                type: string;
                                contrats: number;
                            }[];
                            situations: {
                                code: string;
                                effectif: number;
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
    "/api/travailleurs/accueil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce qui fait la journée d’une équipe : membres, arrivées, départs, dossiers à compléter */
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
                            mes_equipes: boolean;
                            equipes: {
                                /** Format: uuid */
                                id: string;
                                nom: string;
                                centre: string;
                                telephone: string | null;
                                membres: {
                                    /** Format: uuid */
                                    id: string;
                                    nom: string;
                                    prenom: string;
                                    metier: string;
                                    telephone: string | null;
                                    absent: boolean;
                                }[];
                            }[];
                            chiffres: {
                                entreprises: number;
                                etablissements: number;
                                travailleurs: number;
                                arrivees: number;
                                departs: number;
                                sans_poste: number;
                                mineurs: number;
                                mi_carriere: number;
                                sir: number;
                                sia: number;
                                attest: number;
                                boeth: number;
                                isoles: number;
                                nuit: number;
                                multi_employeurs: number;
                            };
                            qualite: {
                                doublons: number;
                                sans_equipe: number;
                                sans_contrat: number;
                                identite_incomplete: number;
                            };
                            mouvements: {
                                mois: string;
                                arrivees: number;
                                departs: number;
                            }[];
                            expositions: {
                                code: string;
                                libelle: string;
                                fonde: string | null;
                                effectif: number;
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
    "/api/travailleurs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dossier administratif d’un travailleur (le dossier gardé, s’il a été fusionné) */
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
                            /** Format: uuid */
                            id: string;
                            numero: number;
                            nom_naissance: string;
                            nom_usage: string | null;
                            prenoms: string;
                            prenom_usage: string | null;
                            sexe: string;
                            naissance: string;
                            lieu_naissance_code: string | null;
                            lieu_naissance: string | null;
                            statut_identite: string;
                            piece_identite: string | null;
                            identite_controlee_le: string | null;
                            contrats: {
                                /** Format: uuid */
                                id: string;
                                numero: string | null;
                                type: string;
                                temps_partiel: boolean;
                                pcs: string | null;
                                /** Format: uuid */
                                etablissement_id: string;
                                etablissement: string | null;
                                /** Format: uuid */
                                entreprise_id: string;
                                employeur: string;
                                entreprise_utilisatrice_id: string | null;
                                utilisatrice: string | null;
                                exclusion_suivi: string | null;
                                motif_fin: string | null;
                                equipe_id: string | null;
                                equipe: string | null;
                                debut: string;
                                fin: string | null;
                                postes: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    contrat_id: string;
                                    intitule: string;
                                    unite_travail: string | null;
                                    debut: string;
                                    fin: string | null;
                                }[];
                                expositions: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    contrat_id: string;
                                    poste_id: string | null;
                                    nature_code: string;
                                    libelle: string;
                                    fonde: ("SIR" | "SIA" | "ATTEST") | null;
                                    article: string | null;
                                    source: string;
                                    niveau: number | null;
                                    unite: string | null;
                                    precision_: string | null;
                                    debut: string;
                                    fin: string | null;
                                }[];
                                situations: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    contrat_id: string;
                                    code: string;
                                    source: string;
                                    debut: string;
                                    fin: string | null;
                                }[];
                            }[];
                            coordonnees: {
                                courriel: string | null;
                                telephone: string | null;
                                adresse: string | null;
                                code_postal: string | null;
                                commune: string | null;
                                verifie_le: string | null;
                            } | null;
                            multi_employeurs: {
                                contrats: string[];
                                principal: string | null;
                                /** @enum {string} */
                                meme_pcs: "oui" | "non" | "inconnu";
                                /** @enum {string} */
                                meme_type: "oui" | "non" | "inconnu";
                                /** @enum {string} */
                                conditions_reunies: "oui" | "non" | "inconnu";
                            } | null;
                            doublons: {
                                /** Format: uuid */
                                id: string;
                                numero: number;
                                nom_naissance: string;
                                nom_usage: string | null;
                                prenoms: string;
                                prenom_usage: string | null;
                                naissance: string;
                                motif: string;
                            }[];
                            fusions: {
                                numero: number;
                                nom: string;
                                naissance: string;
                                motif: string;
                                fusionne_le: string;
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
    "/api/travailleurs/{id}/historique": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Modifications du dossier administratif, d’après le journal */
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
                            lignes: {
                                id: number;
                                le: string;
                                auteur: string | null;
                                role: string;
                                cas: string | null;
                                /** @enum {string} */
                                operation: "INSERT" | "UPDATE" | "DELETE";
                                objet: string;
                                avant: {
                                    [key: string]: unknown;
                                } | null;
                                apres: {
                                    [key: string]: unknown;
                                } | null;
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
    "/api/travailleurs/{id}/identite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Modifie l’identité */
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
                        nom_naissance: string;
                        prenoms: string;
                        /** @enum {string} */
                        sexe: "F" | "M" | "I";
                        naissance: string;
                        lieu_naissance_code?: string | null;
                        lieu_naissance?: string | null;
                        nom_usage?: string | null;
                        prenom_usage?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            statut_identite: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs/{id}/identite/controle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note le contrôle de l’identité sur une pièce */
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
                    "application/json": {
                        /** @enum {string} */
                        piece_identite: "carte_identite" | "passeport" | "titre_sejour" | "livret_famille" | "autre";
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
                            /** Format: uuid */
                            id: string;
                            statut_identite: string;
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
    "/api/travailleurs/{id}/coordonnees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enregistre les coordonnées personnelles */
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
                        courriel?: ("" | string) | null;
                        telephone?: string | null;
                        adresse?: string | null;
                        code_postal?: string | null;
                        commune?: string | null;
                        /** @default false */
                        verifie?: boolean;
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
                            verifie_le: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs/{id}/contrats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvre un contrat, avec son poste et ses expositions */
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
                    "application/json": {
                        /** Format: uuid */
                        etablissement_id: string;
                        /** @enum {string} */
                        type: "cdi" | "cdd" | "interim" | "apprenti" | "professionnalisation" | "saisonnier" | "stage" | "detache" | "mandataire" | "independant" | "intermittent" | "contrat_aide";
                        numero?: string | null;
                        /** @default false */
                        temps_partiel?: boolean;
                        pcs?: string | null;
                        entreprise_utilisatrice_id?: string | null;
                        debut: string;
                        fin?: (string | "") | null;
                        motif_fin?: ("terme" | "fin_mission" | "demission" | "rupture" | "licenciement" | "retraite" | "transfert" | "deces" | "autre") | null;
                        poste?: {
                            intitule: string;
                            unite_travail?: string | null;
                        } | null;
                        /** @default [] */
                        expositions?: string[];
                        /** @default [] */
                        situations?: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "detache_etranger" | "forain")[];
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
                            /** Format: uuid */
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
    "/api/travailleurs/contrats/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corrige un contrat */
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
                        /** Format: uuid */
                        etablissement_id: string;
                        /** @enum {string} */
                        type: "cdi" | "cdd" | "interim" | "apprenti" | "professionnalisation" | "saisonnier" | "stage" | "detache" | "mandataire" | "independant" | "intermittent" | "contrat_aide";
                        numero?: string | null;
                        /** @default false */
                        temps_partiel?: boolean;
                        pcs?: string | null;
                        entreprise_utilisatrice_id?: string | null;
                        debut: string;
                        fin?: (string | "") | null;
                        motif_fin?: ("terme" | "fin_mission" | "demission" | "rupture" | "licenciement" | "retraite" | "transfert" | "deces" | "autre") | null;
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
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Supprime un contrat saisi par erreur */
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
                            /** Format: uuid */
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
    "/api/travailleurs/contrats/{id}/fin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termine un contrat */
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
                    "application/json": {
                        fin: string;
                        /** @enum {string} */
                        motif_fin: "terme" | "fin_mission" | "demission" | "rupture" | "licenciement" | "retraite" | "transfert" | "deces" | "autre";
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
                            /** Format: uuid */
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
    "/api/travailleurs/contrats/{id}/exclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Exclut un contrat du suivi avec son motif, ou le reprend (motif nul) */
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
                        motif: string | null;
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
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs/contrats/{id}/changement-de-poste": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change de poste : termine les postes en cours et ouvre le nouveau */
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
                    "application/json": {
                        le: string;
                        intitule: string;
                        unite_travail?: string | null;
                        /** @default [] */
                        expositions?: string[];
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
                            /** Format: uuid */
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
    "/api/travailleurs/contrats/{id}/postes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute un poste */
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
                    "application/json": {
                        debut: string;
                        fin?: (string | "") | null;
                        intitule: string;
                        unite_travail?: string | null;
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
                            /** Format: uuid */
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
    "/api/travailleurs/postes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corrige ou termine un poste */
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
                        debut: string;
                        fin?: (string | "") | null;
                        intitule: string;
                        unite_travail?: string | null;
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
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Supprime un poste saisi par erreur */
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
                            /** Format: uuid */
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
    "/api/travailleurs/contrats/{id}/expositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute une exposition */
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
                    "application/json": {
                        debut: string;
                        fin?: (string | "") | null;
                        nature_code: string;
                        poste_id?: string | null;
                        /**
                         * @default employeur
                         * @enum {string}
                         */
                        source?: "employeur" | "service" | "dsn" | "liste_cmr" | "fiche_entreprise";
                        niveau?: number | null;
                        unite?: string | null;
                        precision_?: string | null;
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
                            /** Format: uuid */
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
    "/api/travailleurs/expositions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corrige ou termine une exposition */
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
                        debut: string;
                        fin?: (string | "") | null;
                        nature_code: string;
                        poste_id?: string | null;
                        /**
                         * @default employeur
                         * @enum {string}
                         */
                        source?: "employeur" | "service" | "dsn" | "liste_cmr" | "fiche_entreprise";
                        niveau?: number | null;
                        unite?: string | null;
                        precision_?: string | null;
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
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Supprime une exposition saisie par erreur */
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
                            /** Format: uuid */
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
    "/api/travailleurs/contrats/{id}/situations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute une situation (nuit, BOETH, isolé…) */
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
                    "application/json": {
                        debut: string;
                        fin?: (string | "") | null;
                        /** @enum {string} */
                        code: "nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "detache_etranger" | "forain";
                        /**
                         * @default employeur
                         * @enum {string}
                         */
                        source?: "employeur" | "service" | "dsn";
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
                            /** Format: uuid */
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
    "/api/travailleurs/situations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corrige ou termine une situation */
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
                        debut: string;
                        fin?: (string | "") | null;
                        /** @enum {string} */
                        code: "nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "detache_etranger" | "forain";
                        /**
                         * @default employeur
                         * @enum {string}
                         */
                        source?: "employeur" | "service" | "dsn";
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
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Supprime une situation saisie par erreur */
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
                            /** Format: uuid */
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
    "/api/travailleurs/doublons/ecarter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Juge que deux dossiers sont deux personnes */
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
                        /** Format: uuid */
                        un: string;
                        /** Format: uuid */
                        autre: string;
                        motif: string;
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
                            /** Format: uuid */
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
    "/api/travailleurs/doublons/fusionner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fusionne deux dossiers de la même personne */
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
                        /** Format: uuid */
                        garde: string;
                        /** Format: uuid */
                        absorbe: string;
                        motif: string;
                        /**
                         * @default garde
                         * @enum {string}
                         */
                        coordonnees?: "garde" | "absorbe";
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
                            /** Format: uuid */
                            id: string;
                            contrats: number;
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
    "/api/travailleurs/{id}/etats-sante/lecture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lit les états de santé déclarés ; la lecture et son motif sont journalisés */
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
                    "application/json": {
                        motif: string;
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
                            etats: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                precision_: string | null;
                                debut: string;
                                fin: string | null;
                            }[];
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
    "/api/travailleurs/{id}/etats-sante": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute un état de santé déclaré */
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
                    "application/json": {
                        debut: string;
                        fin?: (string | "") | null;
                        /** @enum {string} */
                        code: "rqth" | "invalidite" | "enceinte" | "accouchement_recent" | "allaitement" | "implant" | "autre_adapte";
                        precision_?: string | null;
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
                            /** Format: uuid */
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
    "/api/travailleurs/etats-sante/{id}/fin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termine un état de santé déclaré */
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
                    "application/json": {
                        fin: string;
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
                            /** Format: uuid */
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
    "/api/suivi/echeances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** L’échéancier du service */
        get: {
            parameters: {
                query?: {
                    equipe?: string | string[];
                    mes_equipes?: "true" | "false";
                    centre?: string | string[];
                    code?: ("EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM" | "ACTCOLL") | ("EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM" | "ACTCOLL")[];
                    profession?: "MT" | "IDEST" | "IPA";
                    delai?: "retard" | "mois" | "trimestre" | "semestre" | "annee" | "sans_date";
                    entreprise?: string;
                    mois?: string;
                    q?: string;
                    tri?: "limite" | "-limite" | "nom" | "-nom" | "entreprise" | "-entreprise";
                    page?: number;
                    taille?: number;
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
                                travailleur_id: string;
                                /** @enum {string} */
                                code: "EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM" | "ACTCOLL";
                                nom: string;
                                prenom: string;
                                naissance: string;
                                entreprise_id: string | null;
                                entreprise: string | null;
                                commune: string | null;
                                equipe: string | null;
                                nature: string;
                                au_plus_tot: string | null;
                                au_plus_tard: string | null;
                                limite: string | null;
                                eligibles: string[];
                                retard: number | null;
                            }[];
                            total: number;
                            page: number;
                            taille: number;
                            totaux: {
                                selection: number;
                                total: number;
                                retard: number;
                                mois: number;
                                trimestre: number;
                                sansDate: number;
                                parCode: {
                                    code: string;
                                    total: number;
                                    retard: number;
                                }[];
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
    "/api/suivi/charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visites à tenir, par mois et par profession, sur douze mois */
        get: {
            parameters: {
                query?: {
                    equipe?: string | string[];
                    mes_equipes?: "true" | "false";
                    centre?: string | string[];
                    code?: ("EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM" | "ACTCOLL") | ("EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM" | "ACTCOLL")[];
                    profession?: "MT" | "IDEST" | "IPA";
                    delai?: "retard" | "mois" | "trimestre" | "semestre" | "annee" | "sans_date";
                    entreprise?: string;
                    mois?: string;
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
                            mois: {
                                mois: string;
                                medecin: number;
                                delegable: number;
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
    "/api/suivi/echeances/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** L’échéancier filtré, en classeur ou en texte */
        get: {
            parameters: {
                query?: {
                    equipe?: string | string[];
                    mes_equipes?: "true" | "false";
                    centre?: string | string[];
                    code?: ("EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM" | "ACTCOLL") | ("EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM" | "ACTCOLL")[];
                    profession?: "MT" | "IDEST" | "IPA";
                    delai?: "retard" | "mois" | "trimestre" | "semestre" | "annee" | "sans_date";
                    entreprise?: string;
                    mois?: string;
                    q?: string;
                    tri?: "limite" | "-limite" | "nom" | "-nom" | "entreprise" | "-entreprise";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/suivi/travailleurs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce qui est dû à un travailleur et pourquoi, ses visites et ses absences */
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
                            categorie: string | null;
                            categorieDepuis: string | null;
                            raisonsCategorie: {
                                phrase: string;
                                article: string;
                                regle: string;
                                verification: string;
                            }[];
                            categorieSecrete: boolean;
                            echeances: {
                                code: string;
                                nom: string;
                                nature: string;
                                auPlusTot: string | null;
                                auPlusTard: string | null;
                                eligibles: string[];
                                document: string;
                                dueDepuis: string | null;
                                changeeLe: string | null;
                                changeePar: string | null;
                                raisons: {
                                    phrase: string;
                                    article: string;
                                    regle: string;
                                    verification: string;
                                }[];
                                secret: boolean;
                            }[];
                            possibles: {
                                code: string;
                                nom: string;
                                nature: string;
                                auPlusTot: string | null;
                                auPlusTard: string | null;
                                eligibles: string[];
                                document: string;
                                dueDepuis: string | null;
                                changeeLe: string | null;
                                changeePar: string | null;
                                raisons: {
                                    phrase: string;
                                    article: string;
                                    regle: string;
                                    verification: string;
                                }[];
                                secret: boolean;
                            }[];
                            manquants: {
                                code: string;
                                phrase: string;
                            }[];
                            informations: {
                                phrase: string;
                                article: string;
                                regle: string;
                                verification: string;
                            }[];
                            avecSante: boolean;
                            visites: {
                                id: string;
                                code: string;
                                le: string;
                                profession: string | null;
                                professionnel: string | null;
                                conclusion: string | null;
                                jointe: boolean;
                                secondExamen: boolean;
                                source: string;
                            }[];
                            absences: {
                                id: string;
                                contratId: string;
                                employeur: string;
                                cause: string;
                                debut: string;
                                fin: string | null;
                                reprise: string | null;
                                emission: string | null;
                                demandeReprise: boolean | null;
                            }[];
                            contrats: {
                                id: string;
                                libelle: string;
                                debut: string;
                                fin: string | null;
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
    "/api/suivi/travailleurs/{id}/visites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enregistre une visite tenue */
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
                    "application/json": {
                        /** @enum {string} */
                        code: "EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM";
                        le: string;
                        /** @enum {string} */
                        profession: "MT" | "CM" | "INT" | "IDEST" | "IPA" | "MPC";
                        conclusion?: ("favorable" | "mesures" | "inaptitude") | null;
                        /** @default false */
                        jointe?: boolean;
                        /** @default false */
                        secondExamen?: boolean;
                        document?: string | null;
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
    "/api/suivi/visites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire une visite saisie par erreur */
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
        /** Corrige une visite enregistrée */
        patch: {
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
                        /** @enum {string} */
                        code: "EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM";
                        le: string;
                        /** @enum {string} */
                        profession: "MT" | "CM" | "INT" | "IDEST" | "IPA" | "MPC";
                        conclusion?: ("favorable" | "mesures" | "inaptitude") | null;
                        /** @default false */
                        jointe?: boolean;
                        /** @default false */
                        secondExamen?: boolean;
                        document?: string | null;
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
        trace?: never;
    };
    "/api/suivi/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enregistre une absence */
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
                        /** Format: uuid */
                        contratId: string;
                        /** @enum {string} */
                        cause: "maladie" | "at" | "mp" | "maternite" | "trajet" | "autre";
                        debut: string;
                        fin?: (string | "") | null;
                        reprise?: (string | "") | null;
                        emission?: (string | "") | null;
                        demandeReprise?: boolean | null;
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
    "/api/suivi/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire une absence saisie par erreur */
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
        /** Prolonge, termine ou corrige une absence */
        patch: {
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
                        /** Format: uuid */
                        contratId: string;
                        /** @enum {string} */
                        cause: "maladie" | "at" | "mp" | "maternite" | "trajet" | "autre";
                        debut: string;
                        fin?: (string | "") | null;
                        reprise?: (string | "") | null;
                        emission?: (string | "") | null;
                        demandeReprise?: boolean | null;
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
        trace?: never;
    };
    "/api/suivi/travailleurs/{id}/periodicites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fixe une périodicité plus courte */
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
                    "application/json": {
                        periodeMois: number;
                        le: string;
                        /** @enum {string} */
                        motif: "poste" | "age" | "protocole" | "situation_individuelle";
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
    "/api/suivi/anteriorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Dit ce que l’on sait du temps d’avant l’embauche */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        contratId: string;
                        memeEmploi?: boolean | null;
                        memeExposition?: boolean | null;
                        attestationDetenue?: boolean | null;
                        avisDetenu?: boolean | null;
                        sansMesureAnnees?: number | null;
                        derniereAttestation?: (string | "") | null;
                        joursPrevus?: number | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suivi/recalculs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les derniers recalculs du service et leur avancement */
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
                            lignes: {
                                id: string;
                                /** @enum {string} */
                                etat: "attente" | "en_cours" | "fini" | "echec";
                                cause: string;
                                demandeLe: string;
                                debut: string | null;
                                fin: string | null;
                                total: number | null;
                                traites: number;
                                changes: number;
                                relances: number;
                                erreur: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Demande le recalcul de tout le service */
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
                        /**
                         * @default demande
                         * @enum {string}
                         */
                        cause?: "demande" | "regle";
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
    "/api/espace-adherent/visites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les prochaines visites de ses travailleurs : genre et dernier jour, jamais la raison */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    travailleur?: string;
                    code?: "EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "ACTCOLL";
                    delai?: "retard" | "trimestre" | "annee";
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
                                travailleurId: string;
                                nom: string;
                                prenom: string;
                                /** @enum {string} */
                                code: "EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "ACTCOLL";
                                nature: string;
                                auPlusTard: string | null;
                                limite: string | null;
                                etablissement: string;
                                commune: string | null;
                                retard: boolean;
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
    "/api/suivi/changements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les jours où la loi change, et la dernière comparaison d’un jour */
        get: {
            parameters: {
                query?: {
                    jour?: string;
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
                            jours: {
                                jour: string;
                                textes: {
                                    regle: string;
                                    articles: string[];
                                    verification: string;
                                    avant: string;
                                    apres: string;
                                }[];
                            }[];
                            textes: {
                                regle: string;
                                articles: string[];
                                verification: string;
                                avant: string;
                                apres: string;
                            }[];
                            comparaison: {
                                id: string;
                                jour: string;
                                /** @enum {string} */
                                etat: "attente" | "en_cours" | "fini" | "echec";
                                demandeLe: string;
                                fin: string | null;
                                total: number | null;
                                traites: number;
                                concernes: number;
                                erreur: string | null;
                                courriers: ("attente" | "en_cours" | "fini" | "echec") | null;
                                courriersTotal: number | null;
                                courriersFaits: number;
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
    "/api/suivi/comparaisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Demande ce que la loi d’un jour change dans tout le service */
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
                        jour: string;
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
    "/api/suivi/comparaisons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une comparaison et ses chiffres, selon les filtres */
        get: {
            parameters: {
                query?: {
                    equipe?: string | string[];
                    entreprise?: string;
                    nature?: "categorie" | "apparait" | "disparait" | "delai" | "professions";
                    categorie?: string;
                };
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
                            comparaison: {
                                id: string;
                                jour: string;
                                /** @enum {string} */
                                etat: "attente" | "en_cours" | "fini" | "echec";
                                demandeLe: string;
                                fin: string | null;
                                total: number | null;
                                traites: number;
                                concernes: number;
                                erreur: string | null;
                                courriers: ("attente" | "en_cours" | "fini" | "echec") | null;
                                courriersTotal: number | null;
                                courriersFaits: number;
                            };
                            travailleurs: number;
                            entreprises: number;
                            categories: {
                                avant: string;
                                apres: string;
                                n: number;
                            }[];
                            natures: {
                                [key: string]: number;
                            };
                            visites: {
                                code: string;
                                nature: string;
                                n: number;
                            }[];
                            liasses: {
                                numero: number;
                                lettres: number;
                                premiere: string;
                                derniere: string;
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
    "/api/suivi/comparaisons/{id}/travailleurs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ceux dont le suivi change : avant, après, textes */
        get: {
            parameters: {
                query?: {
                    equipe?: string | string[];
                    entreprise?: string;
                    nature?: "categorie" | "apparait" | "disparait" | "delai" | "professions";
                    categorie?: string;
                    page?: number;
                    taille?: number;
                };
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
                            lignes: {
                                travailleurId: string;
                                nom: string;
                                prenom: string;
                                entrepriseId: string | null;
                                entreprise: string | null;
                                commune: string | null;
                                equipe: string | null;
                                avant: string;
                                apres: string;
                                visites: {
                                    code: string;
                                    nature: string;
                                    avant: string | null;
                                    apres: string | null;
                                }[];
                                regles: string[];
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
    "/api/suivi/comparaisons/{id}/groupes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ceux dont le suivi change, comptés par adhérent ou par équipe */
        get: {
            parameters: {
                query?: {
                    equipe?: string | string[];
                    entreprise?: string;
                    nature?: "categorie" | "apparait" | "disparait" | "delai" | "professions";
                    categorie?: string;
                    par?: "entreprise" | "equipe";
                    page?: number;
                    taille?: number;
                };
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
                            lignes: {
                                id: string | null;
                                nom: string | null;
                                travailleurs: number;
                                categories: number;
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
    "/api/suivi/comparaisons/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ceux dont le suivi change, en classeur ou en texte */
        get: {
            parameters: {
                query?: {
                    equipe?: string | string[];
                    entreprise?: string;
                    nature?: "categorie" | "apparait" | "disparait" | "delai" | "professions";
                    categorie?: string;
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/suivi/comparaisons/{id}/courriers/{entreprise}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Le courrier à un adhérent, en PDF */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    entreprise: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/suivi/comparaisons/{id}/courriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Demande la composition de tous les courriers */
        post: {
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
    "/api/suivi/comparaisons/{id}/liasses/{numero}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une liasse de courriers, en PDF */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    numero: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/suivi/reglages-de-la-loi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les points que la loi laisse ouverts, et la lecture du service */
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
                            points: {
                                reglage: string;
                                question: string;
                                articles: string[];
                                verification: string;
                                explication: string;
                                lectures: {
                                    cle: string;
                                    libelle: string;
                                }[];
                                parDefaut: string;
                                choisie: string;
                            }[];
                            aRelire: {
                                article: string;
                                sujet: string;
                            }[];
                            decision: {
                                motif: string;
                                le: string;
                            } | null;
                        };
                    };
                };
            };
        };
        /** Choisit la lecture des points ouverts et demande le recalcul du service */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lectures: {
                            [key: string]: string;
                        };
                        motif: string;
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
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/convocables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Travailleurs à convoquer, dans l’ordre du schéma de suivi */
        get: {
            parameters: {
                query?: {
                    liste?: "MT" | "IDEST";
                    equipe?: string | string[];
                    mes_equipes?: "true" | "false";
                    centre?: string | string[];
                    entreprise?: string;
                    rang?: number | number[];
                    code?: ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM") | ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM")[];
                    delai?: "retard" | "urgent" | "mois" | "trimestre" | "sans_date";
                    planifie?: "true" | "false";
                    confie?: "true" | "false";
                    q?: string;
                    tri?: "rang" | "limite" | "-limite" | "nom" | "-nom" | "entreprise" | "-entreprise";
                    page?: number;
                    taille?: number;
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
                                travailleur_id: string;
                                nom: string;
                                prenom: string;
                                naissance: string;
                                etablissement_id: string | null;
                                entreprise_id: string | null;
                                entreprise: string | null;
                                commune: string | null;
                                equipe_id: string | null;
                                equipe: string | null;
                                rang: number;
                                regle: string | null;
                                force: boolean;
                                /** @enum {string} */
                                code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                                motifs: ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM")[];
                                limite: string | null;
                                sans_delai: boolean;
                                retard: number | null;
                                limite_modulee: string | null;
                                mesure: string | null;
                                demandeur: string | null;
                                depuis: string;
                                rdv: {
                                    id: string;
                                    jour: string;
                                    heure: string;
                                    statut: string;
                                    code: string;
                                    professionnel: string;
                                } | null;
                                preference: {
                                    creneaux: string[];
                                    lieu: string;
                                    destinataire: string;
                                    canal: string;
                                    informer_avant: boolean;
                                    precisions: string | null;
                                } | null;
                                peuvent: {
                                    id: string;
                                    nom: string;
                                    profession: string;
                                    mesure: string | null;
                                }[];
                            }[];
                            total: number;
                            page: number;
                            taille: number;
                            totaux: {
                                selection: number;
                                total: number;
                                retard: number;
                                urgent: number;
                                parRang: {
                                    rang: number;
                                    total: number;
                                    retard: number;
                                }[];
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
    "/api/planification/convocables/entreprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Travailleurs à convoquer, comptés par entreprise */
        get: {
            parameters: {
                query?: {
                    liste?: "MT" | "IDEST";
                    equipe?: string | string[];
                    mes_equipes?: "true" | "false";
                    centre?: string | string[];
                    entreprise?: string;
                    rang?: number | number[];
                    code?: ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM") | ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM")[];
                    delai?: "retard" | "urgent" | "mois" | "trimestre" | "sans_date";
                    planifie?: "true" | "false";
                    confie?: "true" | "false";
                    q?: string;
                    page?: number;
                    taille?: number;
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
                                entreprise_id: string | null;
                                entreprise: string | null;
                                commune: string | null;
                                total: number;
                                retard: number;
                                premier_rang: number;
                                plus_ancienne: string | null;
                                planifies: number;
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
    "/api/planification/convocables/effectifs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nombre de travailleurs à convoquer par liste et par rang, pour tout le service */
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
                            /** @enum {string} */
                            liste: "MT" | "IDEST";
                            rang: number;
                            total: number;
                            retard: number;
                        }[];
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
    "/api/planification/convocables/regles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Règles en vigueur, par liste et par rang */
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
                            /** @enum {string} */
                            liste: "MT" | "IDEST";
                            rang: number;
                            libelle: string;
                        }[];
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
    "/api/planification/eligibilite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qui peut tenir cette visite ce jour-là, et pourquoi les autres ne le peuvent pas */
        get: {
            parameters: {
                query: {
                    travailleur: string;
                    code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                    jour: string;
                    professionnel?: string;
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
                            professionnelId: string;
                            nom: string;
                            profession: string;
                            deLEquipe: boolean;
                            /** @enum {string} */
                            issue: "oui" | "mesure" | "non";
                            mesureId: string | null;
                            mesure: string | null;
                            codeTenu: string | null;
                            motif: string | null;
                            raison: string | null;
                        }[];
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
    "/api/planification/convocables/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporte la liste filtrée (CSV ou XLSX) */
        get: {
            parameters: {
                query?: {
                    liste?: "MT" | "IDEST";
                    equipe?: string | string[];
                    mes_equipes?: "true" | "false";
                    centre?: string | string[];
                    entreprise?: string;
                    rang?: number | number[];
                    code?: ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM") | ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM")[];
                    delai?: "retard" | "urgent" | "mois" | "trimestre" | "sans_date";
                    planifie?: "true" | "false";
                    confie?: "true" | "false";
                    q?: string;
                    tri?: "rang" | "limite" | "-limite" | "nom" | "-nom" | "entreprise" | "-entreprise";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/planification/travailleurs/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Place d’un travailleur dans les listes, visites demandées, confiées, rangs et listes du médecin */
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
                            lignes: {
                                liste: string;
                                rang: number;
                                regle: string | null;
                                force: boolean;
                                code: string;
                                motifs: string[];
                                limite: string | null;
                                limite_modulee: string | null;
                                mesure: string | null;
                            }[];
                            demandes: {
                                id: string;
                                code: string;
                                demandeur: string;
                                recue_le: string;
                                reorientation: string | null;
                                statut: string;
                                close_le: string | null;
                            }[];
                            remises: {
                                id: string;
                                code: string;
                                medecin: string;
                                idest: string | null;
                                le: string;
                                jusqu_au: string;
                                retiree_le: string | null;
                            }[];
                            rangs: {
                                id: string;
                                liste: string;
                                rang: number;
                                raison: string;
                                medecin: string;
                                le: string;
                                jusqu_au: string;
                                leve_le: string | null;
                            }[];
                            listes: {
                                id: string;
                                nom: string;
                                medecin: string;
                                ajoute_le: string;
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
    "/api/planification/travailleurs/{id}/demandes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enregistre une visite demandée */
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
                    "application/json": {
                        /** @enum {string} */
                        code: "DEM" | "PREREP";
                        /** @enum {string} */
                        demandeur: "travailleur" | "employeur" | "medecin_travail" | "medecin_traitant" | "medecin_conseil";
                        recueLe: string;
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
    "/api/planification/travailleurs/{id}/reorientations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Réoriente un travailleur vers le médecin (infirmier) */
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
                    "application/json": {
                        /** @enum {string} */
                        raison: "critere_protocole" | "souhait_travailleur" | "acte_reserve_medecin" | "avis_necessaire";
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
    "/api/planification/demandes/{id}/annulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annule une visite demandée */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/travailleurs/{id}/remises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confie une visite à un infirmier */
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
                    "application/json": {
                        /** @enum {string} */
                        code: "REPR" | "PREREP" | "DEM";
                        idestId?: string | null;
                        jusquAu: string;
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
    "/api/planification/remises/{id}/reprise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reprend une visite confiée */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/travailleurs/{id}/rangs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fixe le rang d’un travailleur */
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
                    "application/json": {
                        /** @enum {string} */
                        liste: "MT" | "IDEST";
                        rang: number;
                        /** @enum {string} */
                        raison: "decision_medecin" | "engagement" | "organisation" | "report";
                        jusquAu: string;
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
    "/api/planification/rangs/{id}/levee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lève un rang fixé */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/listes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Listes tenues par les médecins */
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
                            id: string;
                            nom: string;
                            liste: string;
                            medecin: string;
                            debut: string;
                            fin: string | null;
                            membres: {
                                id: string;
                                nom: string;
                                entreprise: string | null;
                                ajoute_le: string;
                            }[];
                        }[];
                    };
                };
            };
        };
        put?: never;
        /** Crée une liste du médecin */
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
                        nom: string;
                        /**
                         * @default IDEST
                         * @enum {string}
                         */
                        liste?: "MT" | "IDEST";
                        fin?: (string | "") | null;
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
    "/api/planification/listes/{id}/membres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute des travailleurs à une liste */
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
                    "application/json": {
                        travailleurs: string[];
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
                            ajoutes: number;
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
    "/api/planification/listes/{id}/membres/{travailleur}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire un travailleur d’une liste */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    travailleur: string;
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
    "/api/planification/listes/{id}/cloture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clôt une liste */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions du schéma de suivi et réglages de la liste */
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
                            versions: {
                                id: string;
                                numero: number;
                                nom: string;
                                /** @enum {string} */
                                statut: "brouillon" | "actif" | "remplace" | "abandonne";
                                debut: string | null;
                                fin: string | null;
                                publie: boolean;
                                note: string | null;
                                presentation: string | null;
                                auteur: string | null;
                                regles: number;
                            }[];
                            reglages: {
                                horizon_mois: number;
                                jumelage_mois: number;
                                alerte_protocole_jours: number;
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
    "/api/planification/schemas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une version du schéma de suivi et ses règles */
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
                            numero: number;
                            nom: string;
                            /** @enum {string} */
                            statut: "brouillon" | "actif" | "remplace" | "abandonne";
                            debut: string | null;
                            fin: string | null;
                            publie: boolean;
                            note: string | null;
                            presentation: string | null;
                            auteur: string | null;
                            regles: number;
                            liste: {
                                id: string;
                                /** @enum {string} */
                                liste: "MT" | "IDEST";
                                rang: number;
                                libelle: string;
                                libelle_discret: string | null;
                                libelle_adherents: string | null;
                                criteres: {
                                    codes: string[];
                                    categories: string[] | null;
                                    motifs: string[] | null;
                                    sauf_motifs: string[] | null;
                                    demandeurs: string[] | null;
                                    dernier_rdv_ans: number | null;
                                    embauche_avant: string | null;
                                    confie: boolean | null;
                                    sur_liste: boolean | null;
                                    delai_module: boolean | null;
                                    sous_mesure: boolean | null;
                                    annee_45: boolean | null;
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
        /** Modifie le nom et la présentation d’une version */
        patch: {
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
                        nom: string;
                        presentation?: string | null;
                        /** @default false */
                        publie?: boolean;
                        note?: string | null;
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
        trace?: never;
    };
    "/api/planification/schemas/{id}/mouvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce qu’une version changerait dans les listes d’aujourd’hui */
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
                            /** @enum {string} */
                            liste: "MT" | "IDEST";
                            de: number | null;
                            vers: number | null;
                            n: number;
                            exemples: {
                                id: string;
                                nom: string;
                            }[];
                        }[];
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
    "/api/planification/schemas/{id}/copie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prépare une nouvelle version à partir de celle-ci */
        post: {
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
    "/api/planification/schemas/{id}/regles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Écrit les règles d’un brouillon, dans l’ordre */
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
                        regles: {
                            /** @enum {string} */
                            liste: "MT" | "IDEST";
                            libelle: string;
                            libelle_discret?: string | null;
                            libelle_adherents?: string | null;
                            criteres: {
                                codes: ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM")[];
                                categories?: ("SIS" | "SIA" | "SIR")[] | null;
                                motifs?: ("th_invalidite" | "mineur" | "apprenti" | "interim" | "maternite" | "nuit")[] | null;
                                sauf_motifs?: ("th_invalidite" | "mineur" | "apprenti" | "interim" | "maternite" | "nuit")[] | null;
                                demandeurs?: ("travailleur" | "employeur" | "medecin_travail" | "medecin_traitant" | "medecin_conseil" | "infirmier")[] | null;
                                dernier_rdv_ans?: number | null;
                                embauche_avant?: (string | "") | null;
                                confie?: boolean | null;
                                sur_liste?: boolean | null;
                                delai_module?: boolean | null;
                                sous_mesure?: boolean | null;
                                annee_45?: boolean | null;
                            }[];
                        }[];
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/schemas/{id}/vigueur": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Met une version en vigueur aujourd’hui */
        post: {
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
                            deplaces: number;
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
    "/api/planification/schemas/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abandonne un brouillon */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/reglages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Règle l’horizon de la liste, le jumelage des motifs, l’alerte des protocoles */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        horizon_mois: number;
                        jumelage_mois: number;
                        alerte_protocole_jours: number;
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
                            horizon_mois: number;
                            jumelage_mois: number;
                            alerte_protocole_jours: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Genres de visite délégués, signataires possibles, infirmiers sans protocole */
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
                            genres: {
                                /** @enum {string} */
                                genre: "VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM";
                                /** @enum {string} */
                                mode: "protocole" | "cas_par_cas" | "jamais";
                            }[];
                            soignants: {
                                id: string;
                                nom: string;
                                profession: string;
                                forme: boolean;
                                equipes: string[];
                            }[];
                            sansProtocole: {
                                id: string;
                                nom: string;
                                equipes: string[];
                            }[];
                            reorientations: {
                                annee: number;
                                raison: string;
                                n: number;
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
    "/api/planification/delegation/genres/{genre}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choisit comment un genre de visite se délègue, dans les bornes de la loi */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    genre: "VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "protocole" | "cas_par_cas" | "jamais";
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
                            genre: "VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM";
                            /** @enum {string} */
                            mode: "protocole" | "cas_par_cas" | "jamais";
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/protocoles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Protocoles cadres de délégation, ceux à signer et expirés d’abord */
        get: {
            parameters: {
                query?: {
                    tous?: "true" | "false";
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
                            id: string;
                            medecin_id: string;
                            medecin: string;
                            idest_id: string;
                            idest: string;
                            equipes: string[];
                            version: number;
                            debut: string;
                            fin: string;
                            /** @enum {string} */
                            etat: "brouillon" | "a_signer" | "a_venir" | "en_vigueur" | "expire_bientot" | "expire" | "resilie";
                            reste: number;
                            genres: ("VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM")[];
                            signe_medecin: string | null;
                            signe_idest: string | null;
                            resilie_le: string | null;
                            raison_resiliation: string | null;
                        }[];
                    };
                };
            };
        };
        put?: never;
        /** Prépare un protocole cadre, ou une nouvelle version */
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
                        /** Format: uuid */
                        medecinId: string;
                        /** Format: uuid */
                        idestId: string;
                        objet: string;
                        debut: string;
                        fin: string;
                        copieDe?: string | null;
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
    "/api/planification/protocoles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un protocole cadre et ses protocoles par genre de visite */
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
                            medecin_id: string;
                            medecin: string;
                            idest_id: string;
                            idest: string;
                            equipes: string[];
                            version: number;
                            debut: string;
                            fin: string;
                            /** @enum {string} */
                            etat: "brouillon" | "a_signer" | "a_venir" | "en_vigueur" | "expire_bientot" | "expire" | "resilie";
                            reste: number;
                            genres: ("VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM")[];
                            signe_medecin: string | null;
                            signe_idest: string | null;
                            resilie_le: string | null;
                            raison_resiliation: string | null;
                            objet: string;
                            conforme: boolean;
                            detail: {
                                id: string;
                                /** @enum {string} */
                                genre: "VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM";
                                /** @enum {string} */
                                mode: "protocole" | "cas_par_cas" | "jamais";
                                conditions: string;
                                contenu: string;
                                reorientation: string;
                                exclusions: string[];
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
        /** Modifie un protocole que personne n’a signé */
        patch: {
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
                        objet: string;
                        debut: string;
                        fin: string;
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
        trace?: never;
    };
    "/api/planification/protocoles/{id}/genres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Écrit le protocole d’un genre de visite */
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
                        /** @enum {string} */
                        genre: "VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM";
                        conditions: string;
                        contenu: string;
                        reorientation: string;
                        /** @default [] */
                        exclusions?: ("amiante" | "plomb" | "hyperbare" | "ionisant_a" | "ionisant_b" | "radon" | "jeune_derogation" | "cmr" | "bio34" | "echafaudage" | "mineur" | "conduite" | "electricite")[];
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/protocoles/{id}/genres/{genre}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire un genre de visite d’un protocole */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    genre: "VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM";
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
    "/api/planification/protocoles/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signe le protocole, mot de passe redonné */
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
                    "application/json": {
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
                            id: string;
                            /** @enum {string} */
                            qualite: "medecin" | "idest";
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
    "/api/planification/protocoles/{id}/resiliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Résilie un protocole à une date */
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
                    "application/json": {
                        le: string;
                        /** @enum {string} */
                        raison: "nouvelle_version" | "depart" | "changement_equipe" | "accord" | "medecin" | "idest";
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/retours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Retours d’expérience sur la délégation */
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
                            id: string;
                            /** @enum {string} */
                            genre: "VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM";
                            nature: string;
                            texte: string;
                            auteur: string;
                            auteur_id: string;
                            le: string;
                        }[];
                    };
                };
            };
        };
        put?: never;
        /** Partage un retour d’expérience */
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
                        genre: "VIPI" | "VIPP" | "VINT" | "MICAR" | "REPR_MATERNITE" | "REPR" | "PREREP" | "DEM";
                        /** @enum {string} */
                        nature: "reussite" | "difficulte" | "proposition";
                        texte: string;
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
    "/api/planification/retours/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire son propre retour d’expérience */
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
    "/api/planification/mesures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mesures expérimentales et rendez-vous tenus sous chacune, par année */
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
                            mesures: {
                                id: string;
                                nom: string;
                                texte: string;
                                /** @enum {string} */
                                effet: "delegation" | "delai";
                                base_juridique: string;
                                accord_reference: string | null;
                                accord_le: string | null;
                                debut: string;
                                fin: string;
                                suspendue_le: string | null;
                                /** @enum {string} */
                                etat: "projet" | "a_venir" | "en_vigueur" | "suspendue" | "terminee";
                                codes: string[];
                                categories: string[] | null;
                                contrats: string[] | null;
                                expositions: string[] | null;
                                exclusions: string[];
                                code_tenu: string | null;
                                delai_mois: number | null;
                                periode_mois: number | null;
                                reserve: string | null;
                                perimetre: string | null;
                                prochaine_evaluation: string | null;
                                evaluations: {
                                    id: string;
                                    prevue_le: string;
                                    faite_le: string | null;
                                    conclusion: string | null;
                                    commentaire: string | null;
                                }[];
                                communications: {
                                    id: string;
                                    le: string;
                                    canal: string;
                                    destinataires: string;
                                    objet: string;
                                }[];
                            }[];
                            releve: {
                                mesure_id: string;
                                mesure: string;
                                annee: number;
                                tenus: number;
                                a_venir: number;
                                absents: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Crée une mesure expérimentale */
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
                        nom: string;
                        texte: string;
                        /** @enum {string} */
                        effet: "delegation" | "delai";
                        base_juridique: string;
                        accord_reference?: string | null;
                        accord_le?: (string | "") | null;
                        debut: string;
                        fin: string;
                        codes: ("EMAE" | "EMAP" | "VINT" | "VIPP")[];
                        categories?: ("SIS" | "SIA" | "SIR")[] | null;
                        contrats?: ("cdi" | "cdd" | "interim" | "apprenti" | "professionnalisation" | "saisonnier" | "stage")[] | null;
                        expositions?: ("amiante" | "plomb" | "hyperbare" | "ionisant_a" | "ionisant_b" | "radon" | "jeune_derogation" | "cmr" | "bio34" | "echafaudage" | "mineur" | "conduite" | "electricite")[] | null;
                        /** @default [] */
                        exclusions?: ("amiante" | "plomb" | "hyperbare" | "ionisant_a" | "ionisant_b" | "radon" | "jeune_derogation" | "cmr" | "bio34" | "echafaudage" | "mineur" | "conduite" | "electricite")[];
                        code_tenu?: ("VINT" | "VIPP") | null;
                        delai_mois?: number | null;
                        periode_mois?: number | null;
                        reserve?: string | null;
                        perimetre?: string | null;
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
    "/api/planification/mesures/releve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Relevé des rendez-vous sous mesure, par année, pour la DREETS (CSV ou XLSX) */
        get: {
            parameters: {
                query?: {
                    annee?: number;
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/planification/mesures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une mesure expérimentale */
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
                            nom: string;
                            texte: string;
                            /** @enum {string} */
                            effet: "delegation" | "delai";
                            base_juridique: string;
                            accord_reference: string | null;
                            accord_le: string | null;
                            debut: string;
                            fin: string;
                            suspendue_le: string | null;
                            /** @enum {string} */
                            etat: "projet" | "a_venir" | "en_vigueur" | "suspendue" | "terminee";
                            codes: string[];
                            categories: string[] | null;
                            contrats: string[] | null;
                            expositions: string[] | null;
                            exclusions: string[];
                            code_tenu: string | null;
                            delai_mois: number | null;
                            periode_mois: number | null;
                            reserve: string | null;
                            perimetre: string | null;
                            prochaine_evaluation: string | null;
                            evaluations: {
                                id: string;
                                prevue_le: string;
                                faite_le: string | null;
                                conclusion: string | null;
                                commentaire: string | null;
                            }[];
                            communications: {
                                id: string;
                                le: string;
                                canal: string;
                                destinataires: string;
                                objet: string;
                            }[];
                            releve: {
                                mesure_id: string;
                                mesure: string;
                                annee: number;
                                tenus: number;
                                a_venir: number;
                                absents: number;
                            }[];
                        };
                    };
                };
            };
        };
        /** Modifie une mesure expérimentale */
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
                        nom: string;
                        texte: string;
                        /** @enum {string} */
                        effet: "delegation" | "delai";
                        base_juridique: string;
                        accord_reference?: string | null;
                        accord_le?: (string | "") | null;
                        debut: string;
                        fin: string;
                        codes: ("EMAE" | "EMAP" | "VINT" | "VIPP")[];
                        categories?: ("SIS" | "SIA" | "SIR")[] | null;
                        contrats?: ("cdi" | "cdd" | "interim" | "apprenti" | "professionnalisation" | "saisonnier" | "stage")[] | null;
                        expositions?: ("amiante" | "plomb" | "hyperbare" | "ionisant_a" | "ionisant_b" | "radon" | "jeune_derogation" | "cmr" | "bio34" | "echafaudage" | "mineur" | "conduite" | "electricite")[] | null;
                        /** @default [] */
                        exclusions?: ("amiante" | "plomb" | "hyperbare" | "ionisant_a" | "ionisant_b" | "radon" | "jeune_derogation" | "cmr" | "bio34" | "echafaudage" | "mineur" | "conduite" | "electricite")[];
                        code_tenu?: ("VINT" | "VIPP") | null;
                        delai_mois?: number | null;
                        periode_mois?: number | null;
                        reserve?: string | null;
                        perimetre?: string | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/mesures/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend une mesure, ou lève sa suspension */
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
                    "application/json": {
                        suspendue: boolean;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/mesures/{id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prévoit une évaluation d’une mesure */
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
                    "application/json": {
                        prevueLe: string;
                        faiteLe?: (string | "") | null;
                        conclusion?: ("maintenir" | "ajuster" | "arreter") | null;
                        commentaire?: string | null;
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
    "/api/planification/mesures/{id}/evaluations/{evaluation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Écrit la conclusion d’une évaluation */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    evaluation: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        prevueLe: string;
                        faiteLe?: (string | "") | null;
                        conclusion?: ("maintenir" | "ajuster" | "arreter") | null;
                        commentaire?: string | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/mesures/{id}/communications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note une communication sur une mesure */
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
                    "application/json": {
                        le: string;
                        /** @enum {string} */
                        canal: "site" | "courriel" | "courrier" | "reunion" | "espace_adherent";
                        /** @enum {string} */
                        destinataires: "adherents" | "travailleurs" | "dreets" | "instances";
                        objet: string;
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
    "/api/planification/entreprises/{id}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Préférences de convocation d’une entreprise, par établissement */
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
                            preferences: {
                                etablissement_id: string;
                                etablissement: string;
                                creneaux: string[];
                                /** @enum {string} */
                                lieu: "indifferent" | "centre" | "entreprise" | "distance";
                                centre_id: string | null;
                                centre: string | null;
                                /** @enum {string} */
                                destinataire: "travailleur" | "employeur" | "les_deux";
                                contact_id: string | null;
                                contact: string | null;
                                /** @enum {string} */
                                canal: "courriel" | "sms" | "courrier" | "espace";
                                informer_avant: boolean;
                                maximum_demi_journee: number | null;
                                precisions: string | null;
                                source: ("service" | "employeur") | null;
                                modifie_le: (string) | null;
                            }[];
                            contacts: {
                                id: string;
                                nom: string;
                            }[];
                            centres: {
                                id: string;
                                nom: string;
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
    "/api/planification/etablissements/{id}/preference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Écrit les préférences de convocation d’un établissement */
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
                        /** @default [] */
                        creneaux?: ("1M" | "1A" | "2M" | "2A" | "3M" | "3A" | "4M" | "4A" | "5M" | "5A" | "6M" | "6A")[];
                        /** @enum {string} */
                        lieu: "indifferent" | "centre" | "entreprise" | "distance";
                        centreId?: string | null;
                        /** @enum {string} */
                        destinataire: "travailleur" | "employeur" | "les_deux";
                        contactId?: string | null;
                        /** @enum {string} */
                        canal: "courriel" | "sms" | "courrier" | "espace";
                        /** @default false */
                        informerAvant?: boolean;
                        maximumDemiJournee?: number | null;
                        precisions?: string | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planification/employeur/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ses préférences de convocation, l’ordre des visites et les mesures expérimentales en cours */
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
                            preferences: {
                                etablissement_id: string;
                                etablissement: string;
                                creneaux: string[];
                                /** @enum {string} */
                                lieu: "indifferent" | "centre" | "entreprise" | "distance";
                                centre_id: string | null;
                                centre: string | null;
                                /** @enum {string} */
                                destinataire: "travailleur" | "employeur" | "les_deux";
                                contact_id: string | null;
                                contact: string | null;
                                /** @enum {string} */
                                canal: "courriel" | "sms" | "courrier" | "espace";
                                informer_avant: boolean;
                                maximum_demi_journee: number | null;
                                precisions: string | null;
                                source: ("service" | "employeur") | null;
                                modifie_le: (string) | null;
                            }[];
                            contacts: {
                                id: string;
                                nom: string;
                                entreprise_id: string;
                            }[];
                            entreprises: {
                                [key: string]: string;
                            };
                            schema: {
                                nom: string;
                                presentation: string | null;
                                debut: string;
                                /** @enum {string} */
                                liste: "MT" | "IDEST";
                                rang: number;
                                libelle: string;
                            }[];
                            mesures: {
                                nom: string;
                                texte: string;
                                debut: string;
                                fin: string;
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
    "/api/planification/employeur/etablissements/{id}/preference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Dit comment convoquer les travailleurs de son établissement */
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
                        /** @default [] */
                        creneaux?: ("1M" | "1A" | "2M" | "2A" | "3M" | "3A" | "4M" | "4A" | "5M" | "5A" | "6M" | "6A")[];
                        /** @enum {string} */
                        lieu: "indifferent" | "centre" | "entreprise" | "distance";
                        /** @enum {string} */
                        destinataire: "travailleur" | "employeur" | "les_deux";
                        contactId?: string | null;
                        /** @enum {string} */
                        canal: "courriel" | "sms" | "courrier" | "espace";
                        /** @default false */
                        informerAvant?: boolean;
                        maximumDemiJournee?: number | null;
                        precisions?: string | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agendas de quelques jours : qui reçoit, quand, qui vient */
        get: {
            parameters: {
                query: {
                    du: string;
                    au: string;
                    centre?: string;
                    equipe?: string;
                    professionnel?: string | string[];
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
                            professionnels: {
                                id: string;
                                nom: string;
                                profession: string;
                                metier: string;
                            }[];
                            ouvertures: {
                                professionnelId: string;
                                jour: string;
                                de: number;
                                a: number;
                                /** @enum {string} */
                                genre: "tout" | "periodique" | "embauche" | "occasionnel" | "distance" | "urgence";
                                centreId: string | null;
                                lieu: string | null;
                                salle: string | null;
                            }[];
                            absences: {
                                professionnelId: string;
                                debut: string;
                                fin: string | null;
                            }[];
                            feries: {
                                jour: string;
                                nom: string;
                            }[];
                            rendezVous: {
                                id: string;
                                professionnelId: string;
                                jour: string;
                                de: number;
                                a: number;
                                examensDe: number | null;
                                assistante: string | null;
                                travailleurId: string;
                                travailleur: string;
                                entreprise: string | null;
                                code: string;
                                motifs: string[];
                                statut: string;
                                modalite: string;
                                surreserve: boolean;
                                lieu: string | null;
                                salle: string | null;
                                mesure: string | null;
                                telephone: boolean;
                                courriel: boolean;
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
    "/api/agendas/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce que proposent les formulaires des agendas */
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
                            professionnels: {
                                id: string;
                                nom: string;
                                profession: string;
                                metier: string;
                                equipes: string[];
                            }[];
                            centres: {
                                id: string;
                                nom: string;
                                genre: string;
                                salles: {
                                    id: string;
                                    nom: string;
                                    usage: string;
                                }[];
                            }[];
                            equipes: {
                                id: string;
                                nom: string;
                                centreId: string;
                            }[];
                            assistantes: {
                                id: string;
                                nom: string;
                            }[];
                            moi: {
                                id: string | null;
                                equipes: string[];
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
    "/api/agendas/creneaux": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prochains créneaux libres pour une visite */
        get: {
            parameters: {
                query: {
                    travailleur: string;
                    code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                    motifs?: ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM") | ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM")[];
                    professionnel?: string;
                    equipe?: string;
                    du: string;
                    jours?: number;
                    limite?: number;
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
                            creneaux: {
                                professionnelId: string;
                                professionnel: string;
                                profession: string;
                                jour: string;
                                de: number;
                                minutes: number;
                                lieu: string | null;
                                centreId: string | null;
                                mesure: string | null;
                            }[];
                            refus: string | null;
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
    "/api/agendas/salles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Occupation des salles d’un centre */
        get: {
            parameters: {
                query: {
                    centre: string;
                    du: string;
                    au: string;
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
                            salles: {
                                id: string;
                                nom: string;
                                usage: string;
                            }[];
                            feries: {
                                jour: string;
                                nom: string;
                            }[];
                            reservees: {
                                salleId: string | null;
                                jour: string;
                                de: number;
                                a: number;
                                professionnel: string;
                            }[];
                            rendezVous: {
                                salleId: string;
                                jour: string;
                                de: number;
                                a: number;
                                professionnel: string;
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
    "/api/agendas/accueil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La journée de qui planifie : à convoquer, à remplacer, sans réponse… */
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
                            mes_equipes: boolean;
                            professionnel: string | null;
                            vues: {
                                a_convoquer: number;
                                sans_reponse: number;
                                a_remplacer: number;
                                a_pointer: number;
                                a_deplacer: number;
                                sans_coordonnees: number;
                            };
                            jour: {
                                prevus: number;
                                confirmes: number;
                                effectues: number;
                                absents: number;
                            };
                            aPlanifier: number;
                            sansCoordonnees: number;
                            demandes: number;
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
    "/api/agendas/plages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Semaine type et exceptions d’un professionnel */
        get: {
            parameters: {
                query: {
                    professionnel: string;
                    passees?: "oui" | "non";
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
                            plages: {
                                id: string;
                                jourSemaine: number;
                                /** @enum {string} */
                                semaines: "toutes" | "paires" | "impaires";
                                de: number;
                                a: number;
                                centreId: string | null;
                                salleId: string | null;
                                siteId: string | null;
                                lieu: string | null;
                                salle: string | null;
                                /** @enum {string} */
                                genre: "tout" | "periodique" | "embauche" | "occasionnel" | "distance" | "urgence";
                                debut: string;
                                fin: string | null;
                            }[];
                            exceptions: {
                                id: string;
                                jour: string;
                                /** @enum {string} */
                                sens: "ferme" | "ouvre";
                                de: number;
                                a: number;
                                lieu: string | null;
                                /** @enum {string} */
                                genre: "tout" | "periodique" | "embauche" | "occasionnel" | "distance" | "urgence";
                                motif: string | null;
                            }[];
                            absences: {
                                debut: string;
                                fin: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ouvre des heures dans la semaine type */
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
                        /** Format: uuid */
                        professionnelId: string;
                        jourSemaine: number;
                        /**
                         * @default toutes
                         * @enum {string}
                         */
                        semaines?: "toutes" | "paires" | "impaires";
                        de: string;
                        a: string;
                        centreId?: string | null;
                        salleId?: string | null;
                        siteId?: string | null;
                        /**
                         * @default tout
                         * @enum {string}
                         */
                        genre?: "tout" | "periodique" | "embauche" | "occasionnel" | "distance" | "urgence";
                        debut: string;
                        fin?: (string | "") | null;
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
    "/api/agendas/plages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change des heures de la semaine type */
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
                        /** Format: uuid */
                        professionnelId: string;
                        jourSemaine: number;
                        /**
                         * @default toutes
                         * @enum {string}
                         */
                        semaines?: "toutes" | "paires" | "impaires";
                        de: string;
                        a: string;
                        centreId?: string | null;
                        salleId?: string | null;
                        siteId?: string | null;
                        /**
                         * @default tout
                         * @enum {string}
                         */
                        genre?: "tout" | "periodique" | "embauche" | "occasionnel" | "distance" | "urgence";
                        debut: string;
                        fin?: (string | "") | null;
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
        /** Retire des heures de la semaine type */
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
    "/api/agendas/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ferme ou ouvre des heures un jour */
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
                        /** Format: uuid */
                        professionnelId: string;
                        jour: string;
                        /** @enum {string} */
                        sens: "ferme" | "ouvre";
                        /** @default 00:00 */
                        de?: string;
                        /** @default 23:59 */
                        a?: string;
                        centreId?: string | null;
                        salleId?: string | null;
                        siteId?: string | null;
                        /**
                         * @default tout
                         * @enum {string}
                         */
                        genre?: "tout" | "periodique" | "embauche" | "occasionnel" | "distance" | "urgence";
                        motif?: string | null;
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
    "/api/agendas/exceptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire une exception */
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
    "/api/agendas/reglages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Réglages des agendas : durées, assistanat, absences, objectif du remplissage */
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
                            reglage: {
                                zoneFeries: string;
                                joursFermes: string[];
                                cibleAbsenteisme: number;
                                delaiExcuseHeures: number;
                                penaliteActive: boolean;
                                penaliteTardives: boolean;
                                penaliteMontant: number | null;
                                penaliteExemptions: string[];
                                absenceAttendue: number;
                                surreservationMax: number;
                                poids: {
                                    [key: string]: number;
                                };
                            };
                            durees: {
                                /** @enum {string} */
                                famille: "medical" | "infirmier";
                                /** @enum {string} */
                                code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                                minutes: number;
                                examens: number;
                            }[];
                            assistanat: {
                                id: string;
                                equipe: string | null;
                                professionnel: string | null;
                                centre: string | null;
                                niveau: number;
                                assistante: string | null;
                                debut: string;
                                fin: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        /** Change les réglages des agendas */
        put: {
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
                        zoneFeries: "metropole" | "alsace-moselle";
                        joursFermes: string[];
                        cibleAbsenteisme: number;
                        delaiExcuseHeures: number;
                        penaliteActive: boolean;
                        penaliteTardives: boolean;
                        penaliteMontant: number | null;
                        penaliteExemptions: ("conges" | "indisponible" | "contrainte_employeur" | "transport" | "erreur_date" | "convocation_non_recue" | "arret_travail" | "sorti_effectifs" | "refus" | "inconnue")[];
                        absenceAttendue: number;
                        surreservationMax: number;
                        /** @default {} */
                        poids?: {
                            [key: string]: number;
                        };
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
                            ok: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas/durees/{famille}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change la durée d’une visite */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    famille: "medical" | "infirmier";
                    code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        minutes: number;
                        examens: number;
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
                            ok: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agendas/assistanat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Donne un niveau d’assistanat */
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
                        equipeId?: string | null;
                        professionnelId?: string | null;
                        centreId?: string | null;
                        niveau: 1 | 2;
                        assistanteId?: string | null;
                        debut: string;
                        fin?: (string | "") | null;
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
    "/api/agendas/assistanat/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire un niveau d’assistanat */
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
    "/api/rendez-vous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les rendez-vous, filtrés */
        get: {
            parameters: {
                query?: {
                    du?: string;
                    au?: string;
                    vue?: "a_convoquer" | "sans_reponse" | "a_remplacer" | "a_pointer" | "a_deplacer" | "sans_coordonnees";
                    statut?: ("propose" | "planifie" | "convoque" | "confirme" | "arrive" | "effectue" | "absent_excuse" | "absent_non_excuse" | "remplace" | "annule_service" | "decale") | ("propose" | "planifie" | "convoque" | "confirme" | "arrive" | "effectue" | "absent_excuse" | "absent_non_excuse" | "remplace" | "annule_service" | "decale")[];
                    professionnel?: string;
                    equipe?: string;
                    mes_equipes?: "true" | "false";
                    centre?: string;
                    travailleur?: string;
                    entreprise?: string;
                    q?: string;
                    tri?: "debut" | "-debut" | "travailleur" | "-travailleur" | "entreprise" | "-entreprise";
                    page?: number;
                    taille?: number;
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
                                jour: string;
                                de: number;
                                a: number;
                                convoque: number;
                                travailleur_id: string;
                                travailleur: string;
                                entreprise_id: string | null;
                                entreprise: string | null;
                                professionnel_id: string;
                                professionnel: string;
                                profession: string;
                                equipe: string | null;
                                lieu: string | null;
                                /** @enum {string} */
                                code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                                motifs: string[];
                                /** @enum {string} */
                                statut: "propose" | "planifie" | "convoque" | "confirme" | "arrive" | "effectue" | "absent_excuse" | "absent_non_excuse" | "remplace" | "annule_service" | "decale";
                                /** @enum {string} */
                                modalite: "presentiel" | "teleconsultation" | "telephone";
                                prevenu_le: string | null;
                                cause: string | null;
                                mesure: string | null;
                                preavis_heures: number | null;
                                telephone: string | null;
                                courriel: string | null;
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
        /** Prend un rendez-vous */
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
                        /** Format: uuid */
                        travailleurId: string;
                        /** @enum {string} */
                        code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                        /** @default [] */
                        motifs?: ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM")[];
                        /** Format: uuid */
                        professionnelId: string;
                        jour: string;
                        heure: string;
                        minutes?: number;
                        /**
                         * @default presentiel
                         * @enum {string}
                         */
                        modalite?: "presentiel" | "teleconsultation" | "telephone";
                        /**
                         * @default echeance
                         * @enum {string}
                         */
                        origine?: "echeance" | "travailleur" | "employeur" | "medecin" | "infirmier";
                        discret?: boolean;
                        salleId?: string | null;
                        /** @default false */
                        surreserve?: boolean;
                        reporteDeId?: string | null;
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
    "/api/rendez-vous/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les rendez-vous filtrés, en classeur ou en texte */
        get: {
            parameters: {
                query?: {
                    du?: string;
                    au?: string;
                    vue?: "a_convoquer" | "sans_reponse" | "a_remplacer" | "a_pointer" | "a_deplacer" | "sans_coordonnees";
                    statut?: ("propose" | "planifie" | "convoque" | "confirme" | "arrive" | "effectue" | "absent_excuse" | "absent_non_excuse" | "remplace" | "annule_service" | "decale") | ("propose" | "planifie" | "convoque" | "confirme" | "arrive" | "effectue" | "absent_excuse" | "absent_non_excuse" | "remplace" | "annule_service" | "decale")[];
                    professionnel?: string;
                    equipe?: string;
                    mes_equipes?: "true" | "false";
                    centre?: string;
                    travailleur?: string;
                    entreprise?: string;
                    q?: string;
                    tri?: "debut" | "-debut" | "travailleur" | "-travailleur" | "entreprise" | "-entreprise";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/rendez-vous/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un rendez-vous, ses tâches et son histoire */
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
                            jour: string;
                            de: number;
                            a: number;
                            convoque: number;
                            travailleur_id: string;
                            travailleur: string;
                            entreprise_id: string | null;
                            entreprise: string | null;
                            professionnel_id: string;
                            professionnel: string;
                            profession: string;
                            equipe: string | null;
                            lieu: string | null;
                            /** @enum {string} */
                            code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                            motifs: string[];
                            /** @enum {string} */
                            statut: "propose" | "planifie" | "convoque" | "confirme" | "arrive" | "effectue" | "absent_excuse" | "absent_non_excuse" | "remplace" | "annule_service" | "decale";
                            /** @enum {string} */
                            modalite: "presentiel" | "teleconsultation" | "telephone";
                            prevenu_le: string | null;
                            cause: string | null;
                            mesure: string | null;
                            etablissement_id: string | null;
                            centre_id: string | null;
                            salle: string | null;
                            assistante: string | null;
                            examens_de: number | null;
                            origine: string;
                            discret: boolean;
                            surreserve: boolean;
                            prevenu_par: string | null;
                            remplace_id: string | null;
                            remplace_par: string | null;
                            niveau: number;
                            taches: string[];
                            penalite: string | null;
                            mouvements: {
                                le: string;
                                auteur: string | null;
                                role: string;
                                de: string | null;
                                vers: string;
                                avant: string | null;
                                apres: string | null;
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
    "/api/rendez-vous/{id}/deplacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Déplace un rendez-vous */
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
                    "application/json": {
                        jour: string;
                        heure: string;
                        /** Format: uuid */
                        professionnelId?: string;
                        salleId?: string | null;
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
                            aReconvoquer: boolean;
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
    "/api/rendez-vous/{id}/statut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change le statut d’un rendez-vous */
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
                    "application/json": {
                        /** @enum {string} */
                        vers: "propose" | "planifie" | "convoque" | "confirme" | "arrive" | "effectue" | "absent_excuse" | "absent_non_excuse" | "remplace" | "annule_service" | "decale";
                        /** Format: date-time */
                        prevenuLe?: string;
                        /** @enum {string} */
                        prevenuPar?: "travailleur" | "employeur" | "service";
                        /** @enum {string} */
                        cause?: "conges" | "indisponible" | "contrainte_employeur" | "transport" | "erreur_date" | "convocation_non_recue" | "arret_travail" | "sorti_effectifs" | "refus" | "inconnue";
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
                            statut: string;
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
    "/api/rendez-vous/{id}/remplacants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** À qui proposer un créneau libéré : même entreprise d’abord, puis l’ordre des convocables */
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
                            lignes: {
                                travailleurId: string;
                                travailleur: string;
                                entreprise: string | null;
                                /** @enum {string} */
                                code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                                motifs: string[];
                                rang: number;
                                regle: string | null;
                                limite: string | null;
                                /** @enum {string} */
                                proximite: "meme_etablissement" | "meme_entreprise" | "meme_equipe";
                                telephone: string | null;
                                courriel: string | null;
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
    "/api/rendez-vous/{id}/remplacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Donne le créneau d’une absence excusée à un autre travailleur */
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
                    "application/json": {
                        /** Format: uuid */
                        travailleurId: string;
                        /** @enum {string} */
                        code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                        /** @default [] */
                        motifs?: ("EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM")[];
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
    "/api/rendez-vous/{id}/taches/{tache}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Coche une tâche d’assistanat */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    tache: "convocation" | "relance" | "preparer_dmst" | "documents_fusion" | "numeriser" | "envoyer_fiche" | "absence" | "ranger_dmst" | "accueil" | "fiche_salarie" | "auto_questionnaire" | "autorisation_transfert" | "examens" | "tracer_examens";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        faite: boolean;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/remplissages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les remplissages demandés, le dernier d’abord */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
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
                                equipe: string | null;
                                professionnels: number;
                                du: string;
                                au: string;
                                /** @enum {string} */
                                etat: "attente" | "en_cours" | "propose" | "confirme" | "abandonne" | "echec";
                                avancement: number;
                                bilan: {
                                    places: number;
                                    restes: number;
                                    minutesOffertes: number;
                                    minutesPrises: number;
                                    retardPondere: number;
                                    kilometres: number;
                                    ecart: number;
                                    ms: number;
                                } | null;
                                erreur: string | null;
                                creeLe: string;
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
        /** Demande un remplissage */
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
                        equipeId?: string | null;
                        professionnels?: string[];
                        du: string;
                        au: string;
                        horizonMois?: number;
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
    "/api/remplissages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une proposition : qui va où, qui n’a pas de place et pourquoi */
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
                            equipe: string | null;
                            professionnels: number;
                            du: string;
                            au: string;
                            /** @enum {string} */
                            etat: "attente" | "en_cours" | "propose" | "confirme" | "abandonne" | "echec";
                            avancement: number;
                            bilan: {
                                places: number;
                                restes: number;
                                minutesOffertes: number;
                                minutesPrises: number;
                                retardPondere: number;
                                kilometres: number;
                                ecart: number;
                                ms: number;
                            } | null;
                            erreur: string | null;
                            creeLe: string;
                            lignes: {
                                id: string;
                                travailleurId: string;
                                travailleur: string;
                                entreprise: string | null;
                                /** @enum {string} */
                                code: "EMAE" | "VIPI" | "ATTEST" | "EMAP" | "VINT" | "VIPP" | "MICAR" | "REPR" | "PREREP" | "DEM" | "ORIENT" | "POSTEX" | "INAPT2" | "EXCHIM";
                                motifs: string[];
                                rang: number | null;
                                regle: string | null;
                                limite: string | null;
                                professionnelId: string | null;
                                professionnel: string | null;
                                jour: string | null;
                                de: number | null;
                                minutes: number | null;
                                lieu: string | null;
                                mesure: string | null;
                                surreserve: boolean;
                                verrouille: boolean;
                                raison: string | null;
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
    "/api/remplissages/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prend les rendez-vous proposés */
        post: {
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
                            id?: string;
                            pris?: number;
                            rendus?: number;
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
    "/api/remplissages/{id}/recalcul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recalcule autour des lignes verrouillées */
        post: {
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
                            id?: string;
                            pris?: number;
                            rendus?: number;
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
    "/api/remplissages/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abandonne la proposition */
        post: {
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
                            id?: string;
                            pris?: number;
                            rendus?: number;
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
    "/api/remplissages/propositions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire un travailleur de la proposition */
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
        /** Verrouille ou déverrouille une ligne */
        patch: {
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
                        verrouille: boolean;
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
        trace?: never;
    };
    "/api/remplissages/propositions/{id}/deplacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Déplace une ligne, ou place une visite laissée de côté */
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
                    "application/json": {
                        /** Format: uuid */
                        professionnelId: string;
                        jour: string;
                        heure: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absenteisme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Taux d’absence avant et après remplacement, capacité, causes */
        get: {
            parameters: {
                query: {
                    du: string;
                    au: string;
                    par?: "service" | "equipe" | "professionnel" | "profession" | "centre" | "mois";
                    equipe?: string;
                    professionnel?: string;
                    centre?: string;
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
                            cible: number;
                            formuleBrut: string;
                            formuleNet: string;
                            calculeLe: string;
                            total: {
                                absences: number;
                                capacite: number;
                                brut: number | null;
                                net: number | null;
                                cle: string;
                                libelle: string;
                                effectues: number;
                                excuses: number;
                                nonExcuses: number;
                                remplaces: number;
                            };
                            interim: {
                                absences: number;
                                capacite: number;
                                brut: number | null;
                                net: number | null;
                            };
                            tardives: number;
                            annules: number;
                            decales: number;
                            aPointer: number;
                            distance: number;
                            mois: {
                                absences: number;
                                capacite: number;
                                brut: number | null;
                                net: number | null;
                                cle: string;
                                libelle: string;
                                effectues: number;
                                excuses: number;
                                nonExcuses: number;
                                remplaces: number;
                            }[];
                            lignes: {
                                absences: number;
                                capacite: number;
                                brut: number | null;
                                net: number | null;
                                cle: string;
                                libelle: string;
                                effectues: number;
                                excuses: number;
                                nonExcuses: number;
                                remplaces: number;
                            }[];
                            causes: {
                                cause: string;
                                nombre: number;
                            }[] | null;
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
    "/api/absenteisme/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Taux d’absence, en classeur ou en texte */
        get: {
            parameters: {
                query: {
                    du: string;
                    au: string;
                    par?: "service" | "equipe" | "professionnel" | "profession" | "centre" | "mois";
                    equipe?: string;
                    professionnel?: string;
                    centre?: string;
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/absenteisme/penalites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pénalités proposées par la règle */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    statut?: "proposee" | "retenue" | "ecartee";
                    du?: string;
                    au?: string;
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
                                jour: string;
                                travailleur: string;
                                entreprise: string;
                                entreprise_id: string;
                                etablissement_id: string;
                                /** @enum {string} */
                                motif: "non_excusee" | "prevenue_tard";
                                montant: number | null;
                                /** @enum {string} */
                                statut: "proposee" | "retenue" | "ecartee";
                                motif_ecart: string | null;
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
    "/api/absenteisme/penalites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Retient ou écarte une pénalité */
        patch: {
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
                        /** @enum {string} */
                        statut: "retenue" | "ecartee";
                        montant?: number | null;
                        motifEcart?: string | null;
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
        trace?: never;
    };
    "/api/convocations/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les courriels et SMS partis ou à partir */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    statut?: ("a_envoyer" | "en_cours" | "envoye" | "remis" | "rejete" | "echec" | "incertain" | "annule")[];
                    canal?: "courriel" | "sms";
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
                            lignes: {
                                id: string;
                                /** @enum {string} */
                                canal: "courriel" | "sms";
                                a: string;
                                objet: string | null;
                                /** @enum {string} */
                                statut: "a_envoyer" | "en_cours" | "envoye" | "remis" | "rejete" | "echec" | "incertain" | "annule";
                                essais: number;
                                erreur: string | null;
                                /** Format: date-time */
                                creeLe: string;
                                /** Format: date-time */
                                prochain: string;
                                envoyeLe: string | null;
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
    "/api/convocations/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Le texte d’un message */
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
                            /** @enum {string} */
                            canal: "courriel" | "sms";
                            a: string;
                            objet: string | null;
                            /** @enum {string} */
                            statut: "a_envoyer" | "en_cours" | "envoye" | "remis" | "rejete" | "echec" | "incertain" | "annule";
                            essais: number;
                            erreur: string | null;
                            /** Format: date-time */
                            creeLe: string;
                            /** Format: date-time */
                            prochain: string;
                            envoyeLe: string | null;
                            texte: string;
                            local: boolean;
                            calendrier: boolean;
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
    "/api/convocations/messages/{id}/renvoyer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renvoie un message qui n’est pas parvenu */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/convocations/adresses-en-echec": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les adresses et numéros qui ont refusé un message */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
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
                                /** @enum {string} */
                                canal: "courriel" | "sms";
                                adresse: string;
                                /** Format: date-time */
                                depuis: string;
                                motif: string;
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
    "/api/convocations/adresses-en-echec/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lève le blocage d’une adresse */
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
    "/api/convocations/modeles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les textes en vigueur et les réglages des envois */
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
                            modeles: {
                                id: string;
                                /** @enum {string} */
                                moment: "convocation" | "deplacement" | "annulation" | "rappel";
                                /** @enum {string} */
                                destinataire: "travailleur" | "employeur";
                                /** @enum {string} */
                                canal: "courriel" | "sms" | "courrier";
                                version: number;
                                objet: string | null;
                                texte: string;
                                /** Format: date-time */
                                creeLe: string;
                            }[];
                            reglage: {
                                rappelsCourriel: number[];
                                rappelsSms: number[];
                                smsDe: number;
                                smsA: number;
                                avanceEmployeurHeures: number;
                            };
                            transports: {
                                courriel: string;
                                sms: string;
                                local: boolean;
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
    "/api/convocations/modeles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Écrit la version suivante d’un texte */
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
                        objet?: string | null;
                        texte: string;
                        version: number;
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
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/convocations/modeles/{id}/apercu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Un texte tel qu’une personne le recevrait ; rien n’est enregistré */
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
                    "application/json": {
                        objet?: string | null;
                        texte: string;
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
                            objet: string | null;
                            texte: string;
                            sms: number | null;
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
    "/api/convocations/reglages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Règle les rappels et les heures d’envoi */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rappelsCourriel: number[];
                        rappelsSms: number[];
                        smsDe: number;
                        smsA: number;
                        avanceEmployeurHeures: number;
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
                            rappelsCourriel: number[];
                            rappelsSms: number[];
                            smsDe: number;
                            smsA: number;
                            avanceEmployeurHeures: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/convocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les rendez-vous à venir : à convoquer, sans réponse, confirmés, messages non parvenus */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    etat?: "a_convoquer" | "sans_reponse" | "confirme" | "autre_date" | "excuse" | "echec" | "lettre" | "injoignable";
                    equipe?: string[];
                    mes_equipes?: "true" | "false";
                    centre?: string[];
                    entreprise?: string;
                    du?: string;
                    au?: string;
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
                            lignes: {
                                rendezVousId: string;
                                convocationId: string | null;
                                travailleurId: string;
                                nom: string;
                                prenom: string;
                                entreprise: string | null;
                                /** Format: date-time */
                                convoqueA: string;
                                lieu: string | null;
                                professionnel: string;
                                statut: string;
                                /** @enum {string} */
                                etat: "a_convoquer" | "sans_reponse" | "confirme" | "autre_date" | "excuse" | "echec" | "lettre" | "injoignable";
                                reponse: ("confirme" | "excuse" | "autre_date") | null;
                                reponsePar: string | null;
                                souhaits: string[];
                                lettre: string | null;
                                envois: {
                                    canal: string;
                                    destinataire: string;
                                    statut: string;
                                    rappel: number | null;
                                    le: string | null;
                                }[];
                            }[];
                            total: number;
                            page: number;
                            taille: number;
                            parEtat: {
                                [key: string]: number;
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
    "/api/convocations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La même liste, en classeur ou en texte */
        get: {
            parameters: {
                query?: {
                    etat?: "a_convoquer" | "sans_reponse" | "confirme" | "autre_date" | "excuse" | "echec" | "lettre" | "injoignable";
                    equipe?: string[];
                    mes_equipes?: "true" | "false";
                    centre?: string[];
                    entreprise?: string;
                    du?: string;
                    au?: string;
                    q?: string;
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/convocations/convoquer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Convoque ces rendez-vous, chacun par la voie choisie avec l’adhérent */
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
                        ids: string[];
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
                            convoques: number;
                            dejaConvoques: number;
                            ecartes: number;
                            courriels: number;
                            sms: number;
                            employeurs: number;
                            lettres: number;
                            injoignables: number;
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
    "/api/convocations/relancer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Relance maintenant ceux qui n’ont pas répondu */
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
                        ids: string[];
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
                            envoyes: number;
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
    "/api/convocations/lettres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imprime les lettres de ces convocations (PDF) */
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
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/convocations/lettres/postees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note que ces lettres sont postées */
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
                        ids: string[];
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
                            postees: number;
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
    "/api/convocations/{id}/reponse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note une réponse entendue au téléphone */
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
                    "application/json": {
                        /** @enum {string} */
                        reponse: "confirme" | "excuse" | "autre_date";
                        /** @enum {string} */
                        par: "travailleur" | "employeur" | "service";
                        /** @enum {string} */
                        cause?: "conges" | "indisponible" | "contrainte_employeur" | "transport" | "erreur_date" | "sorti_effectifs" | "inconnue" | "arret_travail";
                        /** @default [] */
                        souhaits?: ("1M" | "1A" | "2M" | "2A" | "3M" | "3A" | "4M" | "4A" | "5M" | "5A" | "6M" | "6A")[];
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
                            reponse: string;
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
    "/api/convocations/{id}/traitee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note qu’une demande d’autre date est traitée */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/convocations/coordonnees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les personnes bientôt reçues dont il manque un mobile ou un courriel */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    sans_courriel?: "true" | "false";
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
                                travailleurId: string;
                                nom: string;
                                prenom: string;
                                entreprise: string | null;
                                /** Format: date-time */
                                prochain: string;
                                /** @enum {string} */
                                courriel: "absent" | "refuse" | "connu";
                                /** @enum {string} */
                                telephone: "absent" | "refuse" | "connu";
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
    "/api/espace-adherent/convocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ses travailleurs convoqués : qui, quand, où, et les réponses ; jamais la raison */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    etat?: "a_venir" | "a_repondre" | "passe";
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
                            lignes: {
                                rendezVousId: string;
                                travailleurId: string;
                                nom: string;
                                prenom: string;
                                etablissement: string;
                                /** Format: date-time */
                                convoqueA: string;
                                lieu: string | null;
                                adresse: string | null;
                                motif: string;
                                statut: string;
                                reponse: ("confirme" | "excuse" | "autre_date") | null;
                                reponsePar: string | null;
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
    "/api/espace-adherent/convocations/reponses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Répond pour plusieurs de ses travailleurs */
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
                        ids: string[];
                        /** @enum {string} */
                        reponse: "confirme" | "excuse" | "autre_date";
                        /** @enum {string} */
                        cause?: "conges" | "indisponible" | "contrainte_employeur" | "arret_travail" | "sorti_effectifs" | "erreur_date" | "inconnue";
                        /** @default [] */
                        souhaits?: ("1M" | "1A" | "2M" | "2A" | "3M" | "3A" | "4M" | "4A" | "5M" | "5A" | "6M" | "6A")[];
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
                            faits: number;
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
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les imports de fichiers du personnel */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    statut?: ("recu" | "a_verifier" | "analyse" | "propose" | "acceptation" | "accepte" | "annulation" | "annule" | "interrompu" | "refuse" | "echoue")[] | ("recu" | "a_verifier" | "analyse" | "propose" | "acceptation" | "accepte" | "annulation" | "annule" | "interrompu" | "refuse" | "echoue");
                    entreprise?: string;
                    tri?: "cree_le" | "-cree_le";
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
                                nom: string;
                                genre: string | null;
                                statut: string;
                                objet: string;
                                origine: string;
                                entreprise_id: string | null;
                                entreprise: string | null;
                                cree_le: string;
                                auteur: string | null;
                                lignes: number;
                                a_decider: number;
                                appliquees: number;
                                refusees: number;
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
        /** Dépose un fichier du personnel (DSN, CSV, XLSX) ou de visites passées (CSV, XLSX) : il est lu, rien n’est changé */
        post: {
            parameters: {
                query?: {
                    entreprise_id?: string;
                    etablissement_id?: string;
                    objet?: "personnel" | "visites";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            numero: number;
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
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Montre un import : ce qui est reconnu, où il en est, ce qu’il propose */
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
                            numero: number;
                            nom: string;
                            genre: string | null;
                            statut: string;
                            objet: string;
                            origine: string;
                            entreprise_id: string | null;
                            entreprise: string | null;
                            cree_le: string;
                            auteur: string | null;
                            lignes: number;
                            refusees: number;
                            taille: number;
                            encodage: string | null;
                            separateur: string | null;
                            etablissement_id: string | null;
                            exhaustif: boolean;
                            au: string;
                            depuis: string;
                            titres: string[] | null;
                            correspondance: (string | null)[] | null;
                            erreur: string | null;
                            accepte_le: string | null;
                            repris_le: string | null;
                            confirme_le: string | null;
                            efface_le: string | null;
                            annule_le: string | null;
                            etape: string | null;
                            fait: number | null;
                            total: number | null;
                            deja: number | null;
                            etablissements: {
                                id: string;
                                siret: string | null;
                                nom: string;
                            }[];
                            comptes: {
                                genre: string;
                                a_decider: number;
                                appliquees: number;
                                ecartees: number;
                                impossibles: number;
                            }[];
                            apercu: {
                                numero: number;
                                cellules: string[];
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
    "/api/imports/{id}/natures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les mots d’une colonne qui nomment un genre de visite, et ce qu’ils veulent dire */
        get: {
            parameters: {
                query: {
                    colonne: number;
                };
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
                            lignes: {
                                texte: string;
                                lignes: number;
                                code: string | null;
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
    "/api/imports/{id}/correspondance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirme ce qu’est chaque colonne, et lance l’analyse */
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
                        colonnes: (("siret" | "nomNaissance" | "nomUsage" | "prenoms" | "nomPrenom" | "sexe" | "naissance" | "lieuNaissance" | "matricule" | "typeContrat" | "debutContrat" | "finContrat" | "emploi" | "pcs" | "categorie" | "expositions" | "nuit" | "boeth" | "courriel" | "telephone" | "causeAbsence" | "debutAbsence" | "finAbsence" | "reprise" | "dateVisite" | "natureVisite" | "professionnel" | "profession" | "conclusion" | "document" | "prochaineVisite") | null)[];
                        etablissement_id?: string | null;
                        /** @default false */
                        exhaustif?: boolean;
                        /** @default {} */
                        natures?: {
                            [key: string]: ("EMBAUCHE" | "PERIODIQUE" | "EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM") | null;
                        };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/propositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les propositions d’un import */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    genre?: "doute" | "arrivee" | "depart" | "changement_poste" | "changement_contrat" | "changement_identite" | "exposition" | "absence" | "visite" | "retour";
                    decision?: "a_decider" | "ecartee" | "appliquee" | "impossible";
                    q?: string;
                };
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
                            lignes: {
                                id: string;
                                ligne: number | null;
                                genre: string;
                                nom: string;
                                etablissement: string | null;
                                travailleur_id: string | null;
                                avant: {
                                    [key: string]: unknown;
                                } | null;
                                apres: {
                                    [key: string]: unknown;
                                } | null;
                                remarque: string | null;
                                decision: string;
                                motif: string | null;
                                candidats: {
                                    id: string;
                                    motif: string;
                                    numero: number;
                                    nom_naissance: string;
                                    nom_usage: string | null;
                                    prenoms: string;
                                    naissance: string;
                                    sexe: string;
                                    employeurs: string | null;
                                }[];
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
    "/api/imports/{id}/refus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les lignes refusées, avec leur numéro et leur raison */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                };
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
                            lignes: {
                                numero: number;
                                refus: string;
                                cellules: string[] | null;
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
    "/api/imports/{id}/refus/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Télécharge les lignes refusées (CSV) */
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
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/imports/{id}/acceptation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepte tout, des genres ou des lignes ; appliqué en une fois */
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
                    "application/json": {
                        /** @enum {boolean} */
                        tout?: true;
                        genres?: ("doute" | "arrivee" | "depart" | "changement_poste" | "changement_contrat" | "changement_identite" | "exposition" | "absence" | "visite" | "retour")[];
                        ids?: string[];
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
                            nombre: number;
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
    "/api/imports/{id}/mise-a-l-ecart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Écarte des propositions, ou les remet à décider */
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
                    "application/json": {
                        ids: string[];
                        /** @default true */
                        ecarter?: boolean;
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
                            nombre: number;
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
    "/api/imports/{id}/doutes/{proposition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lève un doute : la même personne qu’un dossier connu, ou quelqu’un d’autre */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    proposition: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        travailleur_id: string | null;
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
                            propositions: number;
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
    "/api/imports/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abandonne un import : rien n’en est appliqué */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/reprise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reprend un import que plusieurs arrêts du service ont interrompu */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/annulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annule un import appliqué : tout redevient comme avant lui */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/depots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les fichiers du personnel que l’employeur a envoyés */
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
                            lignes: {
                                id: string;
                                numero: number;
                                nom: string;
                                statut: string;
                                entreprise: string;
                                cree_le: string;
                                confirme_le: string | null;
                                lignes: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Envoie un fichier du personnel (DSN, CSV, XLSX) de son entreprise : il est lu, rien n’est changé */
        post: {
            parameters: {
                query: {
                    entreprise_id: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            numero: number;
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
    "/api/espace-adherent/depots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Montre un fichier envoyé : où il en est, ce qu’il changerait */
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
                            numero: number;
                            nom: string;
                            statut: string;
                            entreprise: string;
                            cree_le: string;
                            confirme_le: string | null;
                            lignes: number;
                            genre: string | null;
                            objet: string;
                            entreprise_id: string;
                            etablissement_id: string | null;
                            titres: string[] | null;
                            correspondance: (string | null)[] | null;
                            exhaustif: boolean;
                            etape: string | null;
                            fait: number | null;
                            total: number | null;
                            erreur: string | null;
                            refusees: number;
                            etablissements: {
                                id: string;
                                siret: string | null;
                                nom: string;
                            }[];
                            comptes: {
                                genre: string;
                                nombre: number;
                            }[];
                            apercu: {
                                numero: number;
                                cellules: string[];
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
    "/api/espace-adherent/depots/{id}/correspondance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirme ce qu’est chaque colonne du fichier envoyé */
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
                        colonnes: (("siret" | "nomNaissance" | "nomUsage" | "prenoms" | "nomPrenom" | "sexe" | "naissance" | "lieuNaissance" | "matricule" | "typeContrat" | "debutContrat" | "finContrat" | "emploi" | "pcs" | "categorie" | "expositions" | "nuit" | "boeth" | "courriel" | "telephone" | "causeAbsence" | "debutAbsence" | "finAbsence" | "reprise" | "dateVisite" | "natureVisite" | "professionnel" | "profession" | "conclusion" | "document" | "prochaineVisite") | null)[];
                        etablissement_id?: string | null;
                        /** @default false */
                        exhaustif?: boolean;
                        /** @default {} */
                        natures?: {
                            [key: string]: ("EMBAUCHE" | "PERIODIQUE" | "EMAE" | "EMAP" | "VINT" | "VIPI" | "VIPP" | "ATTEST" | "MICAR" | "REPR" | "POSTEX" | "ORIENT" | "INAPT2" | "PREREP" | "DEM" | "EXCHIM") | null;
                        };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/depots/{id}/propositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste ce que le fichier envoyé changerait */
        get: {
            parameters: {
                query: {
                    page?: number;
                    taille?: number;
                    genre: "doute" | "arrivee" | "depart" | "changement_poste" | "changement_contrat" | "changement_identite" | "exposition" | "absence" | "visite" | "retour";
                };
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
                            lignes: {
                                id: string;
                                genre: string;
                                nom: string;
                                etablissement: string | null;
                                ligne: number | null;
                                avant: {
                                    [key: string]: unknown;
                                } | null;
                                apres: {
                                    [key: string]: unknown;
                                } | null;
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
    "/api/espace-adherent/depots/{id}/refus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les lignes refusées du fichier envoyé, avec leur numéro et leur raison */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                };
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
                            lignes: {
                                numero: number;
                                refus: string;
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
    "/api/espace-adherent/depots/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirme ce que dit le fichier : appliqué en une fois, les doutes allant au service */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/depots/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abandonne un fichier envoyé : rien n’en est appliqué */
        post: {
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
    "/api/espace-adherent/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les déclarations annuelles de ses établissements */
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
                            declarations: {
                                effectif: number | null;
                                sis: number | null;
                                sia: number | null;
                                sir: number | null;
                                id: string;
                                annee: number;
                                etablissementId: string;
                                etablissement: string;
                                commune: string | null;
                                entreprise: string;
                                entrepriseId: string;
                                naf: string | null;
                                /** @enum {string} */
                                statut: "a_faire" | "en_cours" | "deposee" | "a_valider" | "validee" | "rectifiee" | "sans_objet";
                                ouvreLe: string;
                                fermeLe: string;
                                message: string | null;
                                retard: boolean;
                                deposeeLe: string | null;
                                deposant: string | null;
                                depots: number;
                                ecrit: boolean;
                                presents: number;
                                vus: number;
                                corriges: number;
                                departs: number;
                                arrivees: number;
                                enAttente: number;
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
    "/api/espace-adherent/declarations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une déclaration annuelle et son avancement */
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
                            effectif: number | null;
                            sis: number | null;
                            sia: number | null;
                            sir: number | null;
                            id: string;
                            annee: number;
                            etablissementId: string;
                            etablissement: string;
                            commune: string | null;
                            entreprise: string;
                            entrepriseId: string;
                            naf: string | null;
                            /** @enum {string} */
                            statut: "a_faire" | "en_cours" | "deposee" | "a_valider" | "validee" | "rectifiee" | "sans_objet";
                            ouvreLe: string;
                            fermeLe: string;
                            message: string | null;
                            retard: boolean;
                            deposeeLe: string | null;
                            deposant: string | null;
                            depots: number;
                            ecrit: boolean;
                            presents: number;
                            vus: number;
                            corriges: number;
                            departs: number;
                            arrivees: number;
                            enAttente: number;
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
    "/api/espace-adherent/declarations/{id}/lignes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les travailleurs de la déclaration, tels qu’ils sont connus et tels que l’employeur les déclare */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    sort?: "a_verifier" | "confirme" | "corrige" | "depart" | "arrivee";
                    exposition?: "amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes";
                    poste?: string | null;
                    tri?: "nom" | "-nom" | "poste" | "-poste" | "debut" | "-debut";
                };
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
                            lignes: {
                                ligne: string | null;
                                contrat: string | null;
                                travailleur: string | null;
                                /** @enum {string} */
                                sort: "a_verifier" | "confirme" | "corrige" | "depart" | "arrivee";
                                nom: string;
                                prenom: string;
                                naissance: string;
                                type: string;
                                debut: string;
                                effet: string | null;
                                fin: string | null;
                                motifFin: string | null;
                                motif: string | null;
                                sexe: ("F" | "M" | "I") | null;
                                nomNaissance: string | null;
                                prenoms: string | null;
                                tempsPartiel: boolean | null;
                                finContrat: string | null;
                                actuel: {
                                    poste: string | null;
                                    uniteTravail: string | null;
                                    expositions: string[];
                                    situations: string[];
                                    /** @enum {string} */
                                    categorie: "SIS" | "SIA" | "SIR";
                                } | null;
                                voulu: {
                                    poste: string | null;
                                    uniteTravail: string | null;
                                    expositions: string[];
                                    situations: string[];
                                    /** @enum {string} */
                                    categorie: "SIS" | "SIA" | "SIR";
                                };
                                aValider: boolean;
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
    "/api/espace-adherent/declarations/{id}/travailleurs/{contrat}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirme, corrige ou dit parti un travailleur (brouillon enregistré aussitôt) */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    contrat: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        sort: "confirme";
                    } | {
                        poste?: string | null;
                        unite_travail?: string | null;
                        expositions: ("amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes")[];
                        situations: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "forain" | "detache_etranger")[];
                        effet?: (string | "") | null;
                        motif?: string | null;
                        /** @enum {string} */
                        sort: "corrige";
                    } | {
                        fin: string;
                        /** @enum {string} */
                        motif_fin: "terme" | "fin_mission" | "demission" | "rupture" | "licenciement" | "retraite" | "transfert" | "deces" | "autre";
                        /** @enum {string} */
                        sort: "depart";
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
                            sort: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/declarations/{id}/lot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Un même geste sur plusieurs travailleurs */
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
                    "application/json": {
                        /** @enum {string} */
                        action: "confirmer";
                        contrats: string[] | "a_verifier";
                    } | {
                        /** @enum {string} */
                        action: "effacer";
                        contrats: string[] | "a_verifier";
                    } | {
                        /** @enum {string} */
                        action: "poste";
                        contrats: string[] | "a_verifier";
                        poste: string;
                        unite_travail?: string | null;
                        effet?: (string | "") | null;
                    } | {
                        /** @enum {string} */
                        action: "expositions";
                        contrats: string[] | "a_verifier";
                        ajouter?: ("amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes")[];
                        retirer?: ("amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes")[];
                        ajouter_situations?: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "forain" | "detache_etranger")[];
                        retirer_situations?: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "forain" | "detache_etranger")[];
                        effet?: (string | "") | null;
                        motif?: string | null;
                    } | {
                        /** @enum {string} */
                        action: "depart";
                        contrats: string[] | "a_verifier";
                        fin: string;
                        /** @enum {string} */
                        motif_fin: "terme" | "fin_mission" | "demission" | "rupture" | "licenciement" | "retraite" | "transfert" | "deces" | "autre";
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
                            traites: number;
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
    "/api/espace-adherent/declarations/{id}/arrivees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute une arrivée au brouillon */
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
                    "application/json": {
                        nom_naissance: string;
                        prenoms: string;
                        /** @enum {string} */
                        sexe: "F" | "M" | "I";
                        naissance: string;
                        /** @enum {string} */
                        type_contrat: "cdi" | "cdd" | "apprenti" | "professionnalisation" | "saisonnier" | "interim" | "stage" | "contrat_aide" | "mandataire" | "intermittent" | "detache" | "independant";
                        /** @default false */
                        temps_partiel?: boolean;
                        debut: string;
                        fin?: (string | "") | null;
                        poste: string;
                        unite_travail?: string | null;
                        expositions: ("amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes")[];
                        situations: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "forain" | "detache_etranger")[];
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
    "/api/espace-adherent/declarations/{id}/arrivees/{ligne}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corrige une arrivée du brouillon */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ligne: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        nom_naissance: string;
                        prenoms: string;
                        /** @enum {string} */
                        sexe: "F" | "M" | "I";
                        naissance: string;
                        /** @enum {string} */
                        type_contrat: "cdi" | "cdd" | "apprenti" | "professionnalisation" | "saisonnier" | "interim" | "stage" | "contrat_aide" | "mandataire" | "intermittent" | "detache" | "independant";
                        /** @default false */
                        temps_partiel?: boolean;
                        debut: string;
                        fin?: (string | "") | null;
                        poste: string;
                        unite_travail?: string | null;
                        expositions: ("amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes")[];
                        situations: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "forain" | "detache_etranger")[];
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/espace-adherent/declarations/{id}/lignes/{ligne}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire une ligne du brouillon */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ligne: string;
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
    "/api/espace-adherent/declarations/{id}/depot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dépose la déclaration */
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
                            appliques: number;
                            enAttente: number;
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
    "/api/espace-adherent/declarations/{id}/rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rouvre une déclaration déposée pour la corriger */
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
    "/api/espace-adherent/suivi/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Catégorie de suivi que donnent ces expositions, et pourquoi (rien n’est enregistré) */
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
                        contrat?: string | null;
                        naissance?: (string | "") | null;
                        expositions: ("amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes")[];
                        situations: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "forain" | "detache_etranger")[];
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
                            categorie: "SIS" | "SIA" | "SIR";
                            motifs: {
                                phrase: string;
                                article: string;
                                depuis: string;
                                aVerifier: boolean;
                            }[];
                            informations: {
                                phrase: string;
                                article: string;
                                depuis: string;
                                aVerifier: boolean;
                            }[];
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
    "/api/espace-adherent/suivi/propositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Expositions fréquentes pour un métier dans une activité, à confirmer */
        get: {
            parameters: {
                query?: {
                    poste?: string | null;
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
                            propositions: {
                                nature: string;
                                parceQue: string;
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
    "/api/espace-adherent/suivi/contrats/{contrat}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce qui est déclaré d’un contrat, et la catégorie qui en résulte */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    contrat: string;
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
                            contrat: string;
                            etablissementId: string;
                            poste: string | null;
                            uniteTravail: string | null;
                            debut: string;
                            fin: string | null;
                            expositions: string[];
                            situations: string[];
                            /** @enum {string} */
                            categorie: "SIS" | "SIA" | "SIR";
                            motifs: {
                                phrase: string;
                                article: string;
                                depuis: string;
                                aVerifier: boolean;
                            }[];
                            informations: {
                                phrase: string;
                                article: string;
                                depuis: string;
                                aVerifier: boolean;
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
    "/api/espace-adherent/suivi/contrats/{contrat}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrige le suivi d’un salarié, hors déclaration annuelle */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    contrat: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        poste?: string | null;
                        unite_travail?: string | null;
                        expositions: ("amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes")[];
                        situations: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "forain" | "detache_etranger")[];
                        effet?: (string | "") | null;
                        motif?: string | null;
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
                            applique: boolean;
                            enAttente: boolean;
                            /** @enum {string} */
                            categorie: "SIS" | "SIA" | "SIR";
                            /** @enum {string} */
                            demandee: "SIS" | "SIA" | "SIR";
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
    "/api/espace-adherent/suivi/contrats/{contrat}/depart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Déclare un départ */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    contrat: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fin: string;
                        /** @enum {string} */
                        motif_fin: "terme" | "fin_mission" | "demission" | "rupture" | "licenciement" | "retraite" | "transfert" | "deces" | "autre";
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
                            contrat: string;
                            fin: string;
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
    "/api/espace-adherent/suivi/etablissements/{etablissement}/arrivees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Déclare une arrivée : sa visite initiale est calculée aussitôt */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    etablissement: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        nom_naissance: string;
                        prenoms: string;
                        /** @enum {string} */
                        sexe: "F" | "M" | "I";
                        naissance: string;
                        /** @enum {string} */
                        type_contrat: "cdi" | "cdd" | "apprenti" | "professionnalisation" | "saisonnier" | "interim" | "stage" | "contrat_aide" | "mandataire" | "intermittent" | "detache" | "independant";
                        /** @default false */
                        temps_partiel?: boolean;
                        debut: string;
                        fin?: (string | "") | null;
                        poste: string;
                        unite_travail?: string | null;
                        expositions: ("amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes")[];
                        situations: ("nuit" | "boeth" | "isole" | "teletravail" | "travail_a_distance" | "forain" | "detache_etranger")[];
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
                            travailleur: string;
                            contrat: string;
                            /** @enum {string} */
                            categorie: "SIS" | "SIA" | "SIR";
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
    "/api/espace-adherent/suivi/demandes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce que l’entreprise a demandé, et les réponses du service */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    contrat?: string;
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
                                /** @enum {string} */
                                nature: "modification" | "retrait" | "arrivee" | "depart";
                                /** @enum {string} */
                                etat: "demande" | "applique" | "en_attente" | "valide" | "refuse" | "annule";
                                effet: string;
                                annee: number | null;
                                contrat: string | null;
                                travailleur: string | null;
                                nom: string;
                                prenom: string;
                                avant: {
                                    poste?: string | null;
                                    expositions?: string[];
                                    situations?: string[];
                                    /** @enum {string} */
                                    categorie?: "SIS" | "SIA" | "SIR";
                                    fin?: string | null;
                                    motif_fin?: string | null;
                                };
                                apres: {
                                    poste?: string | null;
                                    expositions?: string[];
                                    situations?: string[];
                                    /** @enum {string} */
                                    categorie?: "SIS" | "SIA" | "SIR";
                                    fin?: string | null;
                                    motif_fin?: string | null;
                                };
                                motif: string | null;
                                demandeLe: string;
                                demandeur: string | null;
                                decideLe: string | null;
                                decideur: string | null;
                                reponse: string | null;
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
    "/api/espace-adherent/suivi/demandes/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abandonne une demande en attente */
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
    "/api/declarations/campagnes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les campagnes de déclaration */
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
                            campagnes: {
                                annee: number;
                                ouvreLe: string;
                                fermeLe: string;
                                relances: string[];
                                message: string | null;
                                declarations: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ouvre la campagne d’une année */
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
                        ouvre_le: string;
                        ferme_le: string;
                        /** @default [] */
                        relances?: string[];
                        message?: string | null;
                        annee: number;
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
                            annee: number;
                            declarations: number;
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
    "/api/declarations/campagnes/{annee}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Règle une campagne, et y ajoute les adhérents venus depuis */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    annee: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ouvre_le: string;
                        ferme_le: string;
                        /** @default [] */
                        relances?: string[];
                        message?: string | null;
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
                            annee: number;
                            declarations: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/bilan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Avancement de la campagne et effectifs par catégorie */
        get: {
            parameters: {
                query?: {
                    annee?: number;
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
                            statuts: {
                                a_faire: number;
                                en_cours: number;
                                deposee: number;
                                a_valider: number;
                                validee: number;
                                rectifiee: number;
                                sans_objet: number;
                            };
                            retard: number;
                            effectif: number;
                            sis: number;
                            sia: number;
                            sir: number;
                            precedent: {
                                effectif: number;
                                sis: number;
                                sia: number;
                                sir: number;
                            } | null;
                            annee: number;
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
    "/api/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les déclarations d’une campagne */
        get: {
            parameters: {
                query?: {
                    annee?: number;
                    q?: string;
                    statut?: "a_faire" | "en_cours" | "deposee" | "a_valider" | "validee" | "rectifiee" | "sans_objet" | "retard";
                    mes_equipes?: "true" | "false";
                    page?: number;
                    taille?: number;
                    tri?: "raisonSociale" | "-raisonSociale" | "effectif" | "-effectif" | "deposeeLe" | "-deposeeLe" | "relance" | "-relance";
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
                                effectif: number | null;
                                sis: number | null;
                                sia: number | null;
                                sir: number | null;
                                id: string;
                                entrepriseId: string;
                                numero: number;
                                raisonSociale: string;
                                etablissement: string | null;
                                commune: string | null;
                                /** @enum {string} */
                                statut: "a_faire" | "en_cours" | "deposee" | "a_valider" | "validee" | "rectifiee" | "sans_objet";
                                retard: boolean;
                                deposeeLe: string | null;
                                depots: number;
                                relances: number;
                                relance: string | null;
                                motifSansObjet: string | null;
                                equipe: string | null;
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
    "/api/declarations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les déclarations d’une campagne en fichier */
        get: {
            parameters: {
                query?: {
                    annee?: number;
                    q?: string;
                    statut?: "a_faire" | "en_cours" | "deposee" | "a_valider" | "validee" | "rectifiee" | "sans_objet" | "retard";
                    mes_equipes?: "true" | "false";
                    tri?: "raisonSociale" | "-raisonSociale" | "effectif" | "-effectif" | "deposeeLe" | "-deposeeLe" | "relance" | "-relance";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/declarations/relances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note que des employeurs ont été relancés */
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
                        declarations: string[];
                        /** @enum {string} */
                        canal: "courriel" | "telephone" | "courrier";
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
                            relancees: number;
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
    "/api/declarations/{id}/classement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Classe une déclaration sans objet, ou la reprend */
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
                    "application/json": {
                        /** @enum {string} */
                        geste: "ecarter";
                        motif: string;
                    } | {
                        /** @enum {string} */
                        geste: "reprendre";
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/demandes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce que les employeurs demandent de changer : à valider, décidé, appliqué */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    etat?: "en_attente" | "decides" | "appliques";
                    mes_equipes?: "true" | "false";
                    q?: string;
                    entreprise?: string;
                    travailleur?: string;
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
                                /** @enum {string} */
                                nature: "modification" | "retrait" | "arrivee" | "depart";
                                /** @enum {string} */
                                etat: "demande" | "applique" | "en_attente" | "valide" | "refuse" | "annule";
                                effet: string;
                                annee: number | null;
                                contrat: string | null;
                                travailleur: string | null;
                                nom: string;
                                prenom: string;
                                avant: {
                                    poste?: string | null;
                                    expositions?: string[];
                                    situations?: string[];
                                    /** @enum {string} */
                                    categorie?: "SIS" | "SIA" | "SIR";
                                    fin?: string | null;
                                    motif_fin?: string | null;
                                };
                                apres: {
                                    poste?: string | null;
                                    expositions?: string[];
                                    situations?: string[];
                                    /** @enum {string} */
                                    categorie?: "SIS" | "SIA" | "SIR";
                                    fin?: string | null;
                                    motif_fin?: string | null;
                                };
                                motif: string | null;
                                demandeLe: string;
                                demandeur: string | null;
                                decideLe: string | null;
                                decideur: string | null;
                                reponse: string | null;
                                entrepriseId: string;
                                entreprise: string;
                                commune: string | null;
                                equipe: string | null;
                                preparation: string | null;
                                preparePar: string | null;
                                enCharge: boolean;
                                observes: {
                                    nature: string;
                                    /** @enum {string} */
                                    source: "service" | "fiche_entreprise";
                                }[];
                                contredit: boolean;
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
    "/api/declarations/demandes/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepte ou refuse des baisses de suivi, avec une réponse lue par l’employeur */
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
                        changements: string[];
                        accepte: boolean;
                        reponse: string;
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
                            decides: number;
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
    "/api/declarations/demandes/{id}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note ce qui aide à décider (jamais montré à l’employeur) */
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
                        preparation?: string | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/ecarts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Expositions observées par le service et non déclarées par l’employeur */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    nature?: "amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes";
                    entreprise?: string;
                    mes_equipes?: "true" | "false";
                    signales?: "true" | "false";
                    page?: number;
                    taille?: number;
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
                                contrat: string;
                                nature: string;
                                /** @enum {string} */
                                source: "service" | "fiche_entreprise";
                                depuis: string;
                                precision: string | null;
                                travailleur: string;
                                nom: string;
                                prenom: string;
                                poste: string | null;
                                entrepriseId: string;
                                entreprise: string;
                                commune: string | null;
                                signaleLe: string | null;
                                note: string | null;
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
    "/api/declarations/ecarts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les écarts en fichier */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    nature?: "amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes";
                    entreprise?: string;
                    mes_equipes?: "true" | "false";
                    signales?: "true" | "false";
                    format?: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/declarations/ecarts/conseils": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note qu’un écart a été signalé à l’employeur, ou retire cette note */
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
                        /** Format: uuid */
                        contrat: string;
                        /** @enum {string} */
                        nature: "amiante" | "plomb" | "cmr" | "bio34" | "ionisant_a" | "ionisant_b" | "radon" | "hyperbare" | "echafaudage" | "jeune_derogation" | "charges_55kg" | "pyrotechnie" | "liste_employeur" | "bio2" | "champs_em" | "conduite" | "electricite" | "bruit" | "vibrations" | "chimique" | "manutention" | "postures" | "rps" | "ecran" | "temperatures" | "routier" | "equipes_alternantes";
                        note?: string | null;
                        /** @default true */
                        fait?: boolean;
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
                            contrat: string;
                            nature: string;
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
    "/api/declarations/entreprises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les déclarations d’un adhérent, année par année */
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
                            declarations: {
                                effectif: number | null;
                                sis: number | null;
                                sia: number | null;
                                sir: number | null;
                                id: string;
                                annee: number;
                                etablissement: string;
                                commune: string | null;
                                /** @enum {string} */
                                statut: "a_faire" | "en_cours" | "deposee" | "a_valider" | "validee" | "rectifiee" | "sans_objet";
                                retard: boolean;
                                deposeeLe: string | null;
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
    "/api/declarations/entreprises/{id}/ordonnance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** L’ordonnance de prévention d’un adhérent */
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
                            raisonSociale: string;
                            commune: string | null;
                            presents: number;
                            le: string;
                            risques: {
                                nature: string;
                                libelle: string;
                                fonde: ("SIR" | "SIA" | "ATTEST") | null;
                                article: string | null;
                                declares: number;
                                observes: number;
                                employeur: string[];
                                service: string[];
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
    "/api/espace-adherent/declarations/{id}/recepisse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Récépissé (PDF) d’une déclaration déposée */
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
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/declarations/entreprises/{id}/ordonnance.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** L’ordonnance de prévention d’un adhérent (PDF) */
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
                /** @description Fichier téléchargé */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
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
    "/api/comptes/droits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Droits de chaque rôle : opérations et classes de données */
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
                            roles: ("assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire")[];
                            operations: {
                                droit: string;
                                salle: string;
                                libelle: string;
                                roles: string[];
                            }[];
                            classes: {
                                role: string;
                                classe: string;
                                tables: number;
                                lues: number;
                                ecrites: number;
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
    "/api/comptes/demandes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce qui attend la confirmation d’une deuxième personne */
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
                            lignes: {
                                id: string;
                                /** @enum {string} */
                                genre: "droit" | "lien" | "second_facteur" | "courriel";
                                prenom: string;
                                nom: string;
                                courriel: string;
                                nouveauCourriel: string | null;
                                role: string | null;
                                debut: string | null;
                                fin: string | null;
                                professionnel: string | null;
                                metier: string | null;
                                rpps: string | null;
                                professionnelCourriel: string | null;
                                motif: string | null;
                                demandeur: string | null;
                                /** Format: date-time */
                                demandeeLe: string;
                                deMoi: boolean;
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
    "/api/comptes/demandes/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirme ou refuse une demande de l’administration */
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
                    "application/json": {
                        accepter: boolean;
                        motif?: string | null;
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
                            lien: string | null;
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
    "/api/comptes/demandes/{id}/annulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annule une demande qui attend encore */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comptes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les comptes */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    taille?: number;
                    q?: string;
                    role?: ("assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire") | ("assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire")[];
                    etat?: "actif" | "invite" | "suspendu" | "sans_droit";
                    secondFacteur?: "true" | "false";
                    tri?: "nom" | "-nom" | "courriel" | "-courriel" | "derniereConnexion" | "-derniereConnexion";
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
                                courriel: string;
                                prenom: string;
                                nom: string;
                                secondFacteur: boolean;
                                derniereConnexion: string | null;
                                /** @enum {string} */
                                etat: "actif" | "invite" | "suspendu" | "sans_droit";
                                roles: string[];
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
        /** Crée un compte et son lien d’invitation */
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
                        prenom: string;
                        nom: string;
                        /** @enum {string} */
                        role: "assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire";
                        professionnelId?: string | null;
                        entrepriseId?: string | null;
                        etablissementId?: string | null;
                        travailleurId?: string | null;
                        qualite?: ("employeur" | "rh" | "comptable_mandate" | "referent_securite") | null;
                        debut: string;
                        fin?: (string | "") | null;
                        motif?: string | null;
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
                            aConfirmer: boolean;
                            lien: string | null;
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
    "/api/comptes/rattachements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cherche à qui ou à quoi rattacher un droit */
        get: {
            parameters: {
                query: {
                    type: "professionnel" | "entreprise" | "etablissement" | "travailleur";
                    q?: string;
                    entrepriseId?: string;
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
                                libelle: string;
                                detail: string | null;
                                prenom: string | null;
                                nom: string | null;
                                courriel: string | null;
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
    "/api/comptes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un compte : identité, droits, sessions, derniers accès */
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
                            courriel: string;
                            prenom: string;
                            nom: string;
                            secondFacteur: boolean;
                            derniereConnexion: string | null;
                            /** @enum {string} */
                            etat: "actif" | "invite" | "suspendu" | "sans_droit";
                            roles: string[];
                            suspenduLe: string | null;
                            suspensionMotif: string | null;
                            demonstration: boolean;
                            /** Format: date-time */
                            creeLe: string;
                            attributions: {
                                id: string;
                                role: string;
                                qualite: string | null;
                                debut: string;
                                fin: string | null;
                                aConfirmer: boolean;
                                motif: string | null;
                                finMotif: string | null;
                                professionnelId: string | null;
                                professionnel: string | null;
                                professionnelDepart: string | null;
                                entrepriseId: string | null;
                                entreprise: string | null;
                                etablissement: string | null;
                                travailleurId: string | null;
                                travailleur: string | null;
                            }[];
                            sessions: {
                                id: string;
                                role: string | null;
                                adresse: string | null;
                                agent: string | null;
                                /** Format: date-time */
                                creeLe: string;
                                /** Format: date-time */
                                activiteLe: string;
                            }[];
                            lien: {
                                usage: string;
                                /** Format: date-time */
                                creeLe: string;
                                /** Format: date-time */
                                expireLe: string;
                            } | null;
                            demandes: {
                                id: string;
                                /** @enum {string} */
                                genre: "droit" | "lien" | "second_facteur" | "courriel";
                                courriel: string | null;
                                role: string | null;
                                /** Format: date-time */
                                demandeeLe: string;
                            }[];
                            acces: {
                                id: number;
                                /** Format: date-time */
                                le: string;
                                evenement: string;
                                adresse: string | null;
                                agent: string | null;
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
        /** Corrige l’identité d’un compte */
        patch: {
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
                        courriel: string;
                        prenom: string;
                        nom: string;
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
                            aConfirmer: boolean;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/comptes/{id}/droits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Donne un droit à un compte */
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
                    "application/json": {
                        /** @enum {string} */
                        role: "assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire";
                        professionnelId?: string | null;
                        entrepriseId?: string | null;
                        etablissementId?: string | null;
                        travailleurId?: string | null;
                        qualite?: ("employeur" | "rh" | "comptable_mandate" | "referent_securite") | null;
                        debut: string;
                        fin?: (string | "") | null;
                        motif?: string | null;
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
                            aConfirmer: boolean;
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
    "/api/comptes/droits/{id}/fin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termine un droit */
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
                    "application/json": {
                        dernierJour?: string | null;
                        motif: string;
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
                            fin: string;
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
    "/api/comptes/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend un compte */
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
                    "application/json": {
                        motif: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comptes/{id}/reactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Réactive un compte suspendu */
        post: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comptes/{id}/second-facteur/reinitialisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire le second facteur d’une personne qui l’a perdu */
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
                    "application/json": {
                        motif: string;
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
                            aConfirmer: boolean;
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
    "/api/comptes/{id}/sessions/fermeture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ferme toutes les sessions d’un compte */
        post: {
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
                            fermees: number;
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
    "/api/comptes/{id}/lien": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Crée un lien d’invitation ou de mot de passe à transmettre */
        post: {
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
                            lien: string | null;
                            aConfirmer: boolean;
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
    "/api/journal/ecritures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Journal des modifications */
        get: {
            parameters: {
                query?: {
                    du?: string;
                    au?: string;
                    page?: number;
                    taille?: number;
                    acteur?: string;
                    role?: "assistante" | "idest" | "medecin" | "preventeur" | "pdp" | "relation_adherents" | "comptable" | "qualite" | "direction" | "administrateur" | "employeur" | "travailleur" | "partenaire" | "systeme" | "auth";
                    objet?: string;
                    cas?: string;
                    operation?: "INSERT" | "UPDATE" | "DELETE";
                    objetId?: string;
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
                                id: number;
                                /** Format: date-time */
                                le: string;
                                acteur: {
                                    id: string;
                                    prenom: string;
                                    nom: string;
                                } | null;
                                role: string;
                                cas: string | null;
                                operation: string;
                                objet: string;
                                objetId: string | null;
                                classe: string;
                                champs: string[];
                                intitule: string | null;
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
    "/api/journal/ecritures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une modification : les valeurs avant et après */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
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
                            id: number;
                            /** Format: date-time */
                            le: string;
                            acteur: {
                                id: string;
                                prenom: string;
                                nom: string;
                            } | null;
                            role: string;
                            cas: string | null;
                            operation: string;
                            objet: string;
                            objetId: string | null;
                            classe: string;
                            avant: {
                                [key: string]: unknown;
                            } | null;
                            apres: {
                                [key: string]: unknown;
                            } | null;
                            masque: boolean;
                            champsSante: string[] | null;
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
    "/api/journal/objets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce dont parle le journal des modifications */
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
                            lignes: {
                                nom: string;
                                classe: string;
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
    "/api/journal/personnes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cherche une personne pour filtrer le journal */
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
                            lignes: {
                                id: string;
                                prenom: string;
                                nom: string;
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
    "/api/journal/acces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Journal des connexions et des droits */
        get: {
            parameters: {
                query?: {
                    du?: string;
                    au?: string;
                    page?: number;
                    taille?: number;
                    compte?: string;
                    evenement?: "connexion" | "echec" | "verrouillage" | "deconnexion" | "role_change" | "second_facteur_demande" | "second_facteur_echec" | "second_facteur_active" | "second_facteur_retire" | "second_facteur_reinitialise" | "codes_secours_renouveles" | "code_secours_utilise" | "mot_de_passe_change" | "mot_de_passe_oublie" | "mot_de_passe_reinitialise" | "invitation_creee" | "lien_cree" | "invitation_acceptee" | "session_fermee" | "sessions_fermees" | "droit_ouvert" | "droit_termine" | "compte_suspendu" | "compte_reactive" | "demande_creee" | "demande_confirmee" | "demande_refusee" | "passkey_ajoutee" | "passkey_retiree" | "identite_liee";
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
                                id: number;
                                /** Format: date-time */
                                le: string;
                                compte: {
                                    id: string;
                                    prenom: string;
                                    nom: string;
                                } | null;
                                courriel: string | null;
                                evenement: string;
                                adresse: string | null;
                                agent: string | null;
                                par: {
                                    id: string;
                                    prenom: string;
                                    nom: string;
                                } | null;
                                motif: string | null;
                                de: string | null;
                                vers: string | null;
                                role: string | null;
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
    "/api/journal/lectures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Journal des lectures de données de santé */
        get: {
            parameters: {
                query?: {
                    du?: string;
                    au?: string;
                    page?: number;
                    taille?: number;
                    acteur?: string;
                    travailleur?: string;
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
                                id: number;
                                /** Format: date-time */
                                le: string;
                                acteur: {
                                    id: string;
                                    prenom: string;
                                    nom: string;
                                } | null;
                                role: string;
                                travailleurId: string | null;
                                travailleur: string | null;
                                objet: string;
                                motif: string;
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
    "/api/journal/refus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tentatives refusées d’accès aux données de santé */
        get: {
            parameters: {
                query?: {
                    du?: string;
                    au?: string;
                    page?: number;
                    taille?: number;
                    acteur?: string;
                    travailleur?: string;
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
                                id: number;
                                /** Format: date-time */
                                le: string;
                                acteur: {
                                    id: string;
                                    prenom: string;
                                    nom: string;
                                } | null;
                                role: string;
                                travailleurId: string | null;
                                travailleur: string | null;
                                demande: string;
                                motif: string | null;
                                raison: string;
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
    "/api/rendez-vous/lire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Le rendez-vous d’un lien personnel : jour, heure et lieu */
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
                        jeton: string;
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
                            prenom: string;
                            /** Format: date-time */
                            convoqueA: string;
                            /** Format: date-time */
                            fin: string;
                            modalite: string;
                            lieu: string | null;
                            adresse: string | null;
                            service: string;
                            telephone: string | null;
                            courriel: string | null;
                            /** @enum {string} */
                            etat: "ouvert" | "passe" | "annule" | "remplacee";
                            reponse: ("confirme" | "excuse" | "autre_date") | null;
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
    "/api/rendez-vous/repondre": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Répond par un lien personnel : confirmer, s’excuser, demander une autre date */
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
                        jeton: string;
                        /** @enum {string} */
                        reponse: "confirme" | "excuse" | "autre_date";
                        /** @enum {string} */
                        cause?: "conges" | "indisponible" | "contrainte_employeur" | "transport" | "erreur_date" | "sorti_effectifs" | "inconnue";
                        /** @default [] */
                        souhaits?: ("1M" | "1A" | "2M" | "2A" | "3M" | "3A" | "4M" | "4A" | "5M" | "5A" | "6M" | "6A")[];
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
                            reponse: string;
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
    "/api/messages/suivi-sms/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accusés de remise du fournisseur de SMS */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    secret: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        tag?: string | string[];
                        msg_status?: string;
                        description?: string;
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
                            pris: boolean;
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
