/**
 * What each exposure means, for an employer without HR or HSE department (ADH-043): a question to answer by yes or no,
 * who is concerned, who is not. The category itself comes from the engine, never from here.
 */
export interface Explication {
  libelle: string
  /** What it founds today; null: nothing by itself. */
  fonde: 'SIR' | 'SIA' | 'ATTEST' | null
  article: string | null
  question: string
  oui: string
  non: string
}

const e = (
  fonde: Explication['fonde'],
  article: string | null,
  libelle: string,
  question: string,
  oui: string,
  non: string,
): Explication => ({ libelle, fonde, article, question, oui, non })

export const NATURES = {
  amiante: e(
    'SIR',
    'R. 4624-23 I 1°',
    'Amiante',
    'Peut-il respirer des fibres d’amiante en travaillant ?',
    'Retirer, percer, découper ou déposer des matériaux amiantés : plaques de fibrociment, dalles de sol, calorifugeage, toitures d’avant 1997.',
    'Travailler dans un bâtiment qui en contient, sans y toucher.',
  ),
  plomb: e(
    'SIR',
    'R. 4624-23 I 2°',
    'Plomb',
    'Travaille-t-il avec du plomb, ou sur du plomb ?',
    'Décaper de vieilles peintures, souder ou couler du plomb, poser des bavettes de toiture en plomb, recycler des batteries. Depuis le 10 avril 2026, toute exposition compte, sans seuil (décret n° 2026-253).',
    'Manier des pièces fermées qui en contiennent (une batterie étanche).',
  ),
  cmr: e(
    'SIR',
    'R. 4624-23 I 3°',
    'Agent cancérogène, mutagène ou toxique pour la reproduction (CMR 1A ou 1B)',
    'Utilise-t-il, ou son travail dégage-t-il, un produit CMR de catégorie 1A ou 1B ?',
    'Poussières de bois, fumées de soudage de l’inox, silice cristalline, gaz d’échappement diesel, formaldéhyde, chrome VI. Sur l’étiquette : H340, H350 ou H360.',
    'Produits CMR de catégorie 2 seulement (H341, H351, H361), ou simple présence d’un bidon fermé.',
  ),
  bio34: e(
    'SIR',
    'R. 4624-23 I 4°',
    'Agent biologique des groupes 3 et 4',
    'Est-il exposé à des microbes graves par son activité ?',
    'Laboratoire, soins à des patients atteints de tuberculose, équarrissage, égouts, certains élevages.',
    'Un rhume ou une grippe attrapés au bureau.',
  ),
  ionisant_a: e(
    'SIR',
    'R. 4624-23 I 5°, R. 4451-82',
    'Rayonnements ionisants, catégorie A',
    'Est-il classé en catégorie A ?',
    'Vous l’avez classé ainsi : dose possible de plus de 6 mSv en 12 mois (R. 4451-57).',
    'Il passe près d’un appareil sans être classé.',
  ),
  ionisant_b: e(
    'SIR',
    'R. 4624-23 I 5°, R. 4451-82',
    'Rayonnements ionisants, catégorie B',
    'Est-il classé en catégorie B ?',
    'Radiologie, cabinet dentaire ou vétérinaire, contrôles industriels, quand vous l’avez classé ainsi (R. 4451-57).',
    'Travail au secrétariat d’un cabinet de radiologie, sans classement.',
  ),
  radon: e(
    'SIR',
    'R. 4624-23 I 5°, R. 4451-82',
    'Radon avec surveillance individuelle',
    'Porte-t-il un suivi individuel du radon ?',
    'Caves, tunnels, thermes, mines, quand la dose mesurée l’impose.',
    'Une commune classée à potentiel radon, sans suivi individuel.',
  ),
  hyperbare: e(
    'SIR',
    'R. 4624-23 I 6°',
    'Milieu hyperbare',
    'Travaille-t-il sous pression : plongée, caisson, tunnelier ?',
    'Plongeur professionnel, travaux sous l’eau, caisson hyperbare d’hôpital.',
    'Piscine, chambre froide, avion.',
  ),
  echafaudage: e(
    'SIR',
    'R. 4624-23 I 7°',
    'Hauteur : montage ou démontage d’échafaudages',
    'Monte-t-il ou démonte-t-il des échafaudages ?',
    'Monteur d’échafaudages ; maçon, couvreur, façadier ou peintre qui monte le sien.',
    'Il travaille sur un échafaudage monté par d’autres, ou sur une échelle, un escabeau, une nacelle.',
  ),
  jeune_derogation: e(
    'SIR',
    'R. 4624-23 II, R. 4153-40',
    'Moins de 18 ans affecté à des travaux réglementés',
    'A-t-il moins de 18 ans et fait-il des travaux interdits aux jeunes, par dérogation ?',
    'Apprenti mineur qui se sert d’une machine dangereuse, travaille en hauteur ou avec des produits dangereux, avec votre déclaration à l’inspection du travail.',
    'Apprenti mineur à la vente, au bureau, sans travaux réglementés : il a un suivi adapté parce qu’il est mineur.',
  ),
  charges_55kg: e(
    'SIR',
    'R. 4624-23 II, R. 4541-9',
    'Port habituel de charges de plus de 55 kg',
    'Porte-t-il seul et souvent plus de 55 kg ?',
    'Déménageur, livreur d’électroménager, boucher qui porte des carcasses, sans aide possible.',
    'Charges plus légères, ou portées à deux ou avec un engin.',
  ),
  pyrotechnie: e(
    'SIR',
    'R. 4624-23 II, décret n° 2005-1325, art. 24',
    'Chantier de dépollution pyrotechnique',
    'Travaille-t-il à dépolluer un terrain d’engins explosifs ?',
    'Déminage d’un chantier.',
    'Artificier de spectacle.',
  ),
  liste_employeur: e(
    'SIR',
    'R. 4624-23 III',
    'Poste inscrit sur votre liste de postes à risques particuliers',
    'Avez-vous inscrit ce poste sur votre liste de postes à risques ?',
    'Une liste écrite et motivée, après avis du médecin du travail et du CSE, tenue à jour chaque année.',
    'Vous trouvez le poste pénible, sans l’avoir inscrit sur la liste.',
  ),
  bio2: e(
    'SIA',
    'R. 4426-7',
    'Agent biologique du groupe 2',
    'Est-il en contact habituel avec des malades, des animaux, des déchets ou des eaux usées ?',
    'Aide à domicile, crèche, soins courants, ménage d’un cabinet médical, collecte de déchets, élevage.',
    'Contact avec des clients en magasin ou au bureau.',
  ),
  champs_em: e(
    'SIA',
    'R. 4453-25',
    'Champs électromagnétiques au-dessus des valeurs limites',
    'Votre évaluation montre-t-elle des champs au-dessus des valeurs limites ?',
    'Soudage par résistance, fours à induction, électrolyse, IRM, émetteurs de forte puissance.',
    'Téléphone, ordinateur, wifi, micro-ondes.',
  ),
  conduite: e(
    'ATTEST',
    'R. 4323-56',
    'Autorisation de conduite (chariot, grue, nacelle, engin)',
    'Lui donnez-vous une autorisation de conduite ?',
    'Chariot élévateur à conducteur porté, grue, nacelle, engin de chantier.',
    'Transpalette à conducteur à pied, voiture, camion : le permis de conduire ne compte pas.',
  ),
  electricite: e(
    'ATTEST',
    'R. 4544-10',
    'Habilitation électrique',
    'A-t-il une habilitation électrique pour travailler sous tension ou au voisinage ?',
    'B1, B2, H1, H2, leurs formes V et L, travaux sous tension.',
    'B0 (non-électricien), ou changer une ampoule.',
  ),
  bruit: e(
    null,
    'R. 4435-2',
    'Bruit',
    'Travaille-t-il dans le bruit ?',
    'Il faut élever la voix pour se parler à un mètre ; machines, marteau-piqueur, discothèque.',
    'Bureau ouvert, magasin. Le bruit seul ne donne pas de suivi renforcé.',
  ),
  vibrations: e(
    null,
    null,
    'Vibrations mécaniques',
    'Ses outils ou son engin le font-ils vibrer ?',
    'Meuleuse, perforateur, tracteur, chariot sur sol dégradé.',
    'Visseuse, de temps en temps.',
  ),
  chimique: e(
    null,
    null,
    'Agents chimiques dangereux',
    'Utilise-t-il des produits avec un pictogramme de danger ?',
    'Produits d’entretien corrosifs, solvants, colles, résines, peintures.',
    'Lessive ou produit vaisselle, comme à la maison.',
  ),
  manutention: e(
    null,
    null,
    'Manutention manuelle de charges',
    'Porte-t-il, pousse-t-il ou soulève-t-il souvent des charges ?',
    'Cartons, sacs, personnes à relever, plateaux.',
    'Un dossier ou une ramette de temps en temps.',
  ),
  postures: e(
    null,
    null,
    'Postures pénibles, gestes répétitifs',
    'Reste-t-il accroupi, bras levés, penché, ou répète-t-il le même geste ?',
    'Carreleur, coiffeur, caisse, chaîne, plafonds.',
    'Assis ou debout en changeant de position.',
  ),
  rps: e(
    null,
    null,
    'Contraintes psychosociales',
    'Son travail l’expose-t-il à des tensions fortes ?',
    'Public agressif, surcharge durable, urgences, travail émotionnel.',
    'Une journée chargée de temps en temps.',
  ),
  ecran: e(
    null,
    null,
    'Travail sur écran',
    'Passe-t-il l’essentiel de son temps devant un écran ?',
    'Secrétariat, comptabilité, informatique, télétravail.',
    'Une caisse ou une tablette de temps en temps.',
  ),
  temperatures: e(
    null,
    null,
    'Températures extrêmes',
    'Travaille-t-il dans un grand froid ou une forte chaleur ?',
    'Chambre froide, fournil, fonderie, chantier en été.',
    'Bureau chauffé.',
  ),
  routier: e(
    null,
    null,
    'Risque routier',
    'Conduit-il souvent pour son travail ?',
    'Livraison, tournée, chantiers, visites à domicile.',
    'Le trajet entre chez lui et l’entreprise.',
  ),
  equipes_alternantes: e(
    null,
    null,
    'Équipes successives alternantes',
    'Travaille-t-il en 2×8, en 3×8 ou en horaires qui tournent ?',
    'Matin une semaine, après-midi la suivante.',
    'Horaires décalés mais fixes. S’il travaille la nuit, cochez aussi le travail de nuit.',
  ),
} as const satisfies Record<string, Explication>

export type CodeNature = keyof typeof NATURES
export const CODES_NATURE = Object.keys(NATURES) as [CodeNature, ...CodeNature[]]
export const explication = (code: string): Explication | undefined =>
  (NATURES as Record<string, Explication>)[code]
export const libelleNature = (code: string): string => explication(code)?.libelle ?? code
