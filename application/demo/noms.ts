import { type Hasard, Tirage } from './hasard.ts'

/** Names written for this demo: common ones, of mixed origins, put together at random. Nobody is meant. */
const mots = (texte: string) => texte.trim().split(/\s*,\s*/)

const NOMS = {
  france:
    mots(`Martin, Bernard, Thomas, Petit, Robert, Richard, Durand, Dubois, Moreau, Laurent, Simon, Michel,
    Lefebvre, Leroy, Roux, David, Bertrand, Morel, Fournier, Girard, Bonnet, Dupont, Lambert, Fontaine, Rousseau,
    Vincent, Muller, Lefèvre, Faure, André, Mercier, Blanc, Guérin, Boyer, Garnier, Chevalier, François, Legrand,
    Gauthier, Perrin, Robin, Clément, Morin, Nicolas, Henry, Roussel, Mathieu, Gautier, Masson, Marchand, Duval,
    Denis, Dumont, Marie, Lemaire, Noël, Meyer, Dufour, Meunier, Brun, Blanchard, Giraud, Joly, Rivière, Lucas,
    Brunet, Gaillard, Barbier, Arnaud, Martinet, Gérard, Roche, Renard, Schmitt, Roy, Leroux, Colin, Vidal, Caron,
    Picard, Roger, Fabre, Aubert, Lemoine, Renaud, Dumas, Lacroix, Olivier, Philippe, Bourgeois, Pierre, Benoît, Rey,
    Leclerc, Payet, Rolland, Leclercq, Guillaume, Lecomte, Lopez, Jean, Dupuy, Guillot, Hubert, Berger, Carpentier,
    Sanchez, Dupuis, Moulin, Louis, Deschamps, Huet, Vasseur, Perez, Boucher, Fleury, Royer, Klein, Jacquet, Adam,
    Paris, Poirier, Marty, Aubry, Guyot, Carré, Charles, Renault, Charpentier, Ménard, Maillard, Baron, Bertin,
    Bailly, Hervé, Schneider, Fernand, Le Gall, Collet, Léger, Bouvier, Julien, Prévost, Millet, Perrot, Daniel,
    Le Roux, Cousin, Germain, Breton, Besson, Langlois, Rémy, Le Goff, Pelletier, Lévêque, Perrier, Leblanc, Barré,
    Lebrun, Marchal, Weber, Mallet, Hamon, Boulanger, Jacob, Monnier, Michaud, Rodier, Guichard, Gillet, Étienne,
    Grondin, Poulain, Tessier, Chevallier, Collin, Chauvin, Da Costa, Bouchet, Gay, Lemaître, Bénard, Maréchal,
    Humbert, Reynaud, Antoine, Hoarau, Perret, Barthélemy, Cordier, Pichon, Lejeune, Gilbert, Lamy, Delaunay,
    Pasquier, Carlier, Laporte, Lefort, Auger, Delamare, Hauchecorne, Quesnel, Duchemin, Lecoq, Vauquelin, Lesueur,
    Roussin, Delahaye, Toutain, Hébert, Anquetil, Bazire, Levavasseur, Saunier, Chabert, Roustan, Gleize, Teissier,
    Mazel, Bancel, Sabatier, Bourrelly, Granier, Roumieu, Chapon, Vézian, Pagès, Fabrègue, Jourdan, Astruc`),
  maghreb:
    mots(`Benali, Haddad, Bouzid, Cherif, Mansouri, Belkacem, Amrani, El Idrissi, Bennani, Ziani, Hamdi,
    Khelifi, Saidi, Toumi, Boukhari, Rahmani, Lahlou, Meziane, Kaddour, Bensaïd, Ouali, Slimani, Ferhat, Brahimi,
    Djebbar, Guerroudj, Trabelsi, Jelassi, Ben Amor, Chaoui, Tazi, Naciri, Ait Ahmed, Azouz, Mokrani, Larbi`),
  iberie: mots(`Ferreira, Da Silva, Pereira, Rodrigues, Gonçalves, Fernandes, Gomes, Marques, Teixeira, Pinto,
    Carvalho, Dos Santos, Lopes, Ribeiro, Alves, Garcia, Martinez, Fernandez, Gonzalez, Ruiz, Navarro, Torres,
    Moreno, Ortega, Castillo, Molina, Jimenez, Serrano, Cortes, Herrera`),
  italie: mots(
    'Rossi, Ferrari, Marchetti, Lombardi, Costa, Giordano, Rinaldi, Ricci, Bianchi, Moretti, Greco, Conti',
  ),
  est: mots(`Kowalski, Nowak, Wisniewski, Kaminski, Popescu, Ionescu, Radu, Petrov, Ivanov, Horvat, Markovic,
    Jovanovic, Sahakian, Petrossian, Yilmaz, Kaya, Demir, Çelik, Arslan, Öztürk, Polat`),
  afrique:
    mots(`Diop, Ndiaye, Fall, Sow, Ba, Traoré, Coulibaly, Keita, Diallo, Camara, Koné, Touré, Ouattara, Bamba,
    Mendy, Gomis, Mbaye, Sissoko, Cissé, Kamara, Mbemba, Makaya, Ngo, Nkoulou, Essomba, Rakoto, Andrianina, Saïd Ali`),
  asie: mots(
    'Nguyen, Tran, Le Van, Pham, Huynh, Phan, Vu, Chen, Wang, Li, Zhang, Sok, Chea, Kumar, Rajaratnam',
  ),
  antilles: mots(
    'Célestin, Jean-Baptiste, Désiré, Marie-Rose, Hippolyte, Augustin, Bélizaire, Louisor, Zamor, Cadet',
  ),
} as const

type Origine = keyof typeof NOMS

/** Weights by origin: an ordinary French territory. */
const ORIGINES = new Tirage<Origine>([
  ['france', 76],
  ['maghreb', 8.5],
  ['iberie', 7],
  ['italie', 1.8],
  ['est', 2.4],
  ['afrique', 2.6],
  ['asie', 1],
  ['antilles', 0.7],
])

/** First names by sex and by decade of birth (three generations). */
const PRENOMS = {
  F: [
    mots(`Monique, Françoise, Martine, Catherine, Christine, Brigitte, Dominique, Sylvie, Nathalie, Isabelle, Véronique,
      Patricia, Corinne, Pascale, Chantal, Annie, Nadine, Évelyne, Béatrice, Fabienne, Valérie, Agnès, Laurence, Muriel`),
    mots(`Sandrine, Stéphanie, Céline, Karine, Sophie, Virginie, Christelle, Delphine, Séverine, Aurélie, Émilie, Élodie,
      Julie, Vanessa, Laetitia, Audrey, Caroline, Nadège, Sabrina, Hélène, Claire, Anne, Marie, Magali, Aline, Lucie,
      Peggy, Cindy, Mélanie, Amandine, Jennifer, Sonia, Angélique, Ludivine, Bénédicte, Solène`),
    mots(`Marine, Laura, Camille, Pauline, Manon, Léa, Chloé, Océane, Mathilde, Justine, Morgane, Anaïs, Sarah, Emma,
      Clara, Inès, Lola, Jade, Louise, Zoé, Margaux, Noémie, Eva, Romane, Lisa, Charlotte, Ambre, Élisa, Juliette, Maëlle`),
  ],
  M: [
    mots(`Jean, Michel, Philippe, Alain, Patrick, Bernard, Christian, Daniel, Gérard, Thierry, Pascal, Didier, Éric,
      Laurent, Jacques, Marc, Bruno, Serge, Gilles, Dominique, Francis, Hervé, Denis, Olivier, Yves, Jean-Luc,
      Jean-Pierre, Joël, Régis, Jean-Marc`),
    mots(`Frédéric, Stéphane, Christophe, David, Sébastien, Nicolas, Julien, Jérôme, Fabrice, Cédric, Ludovic, Vincent,
      Guillaume, Arnaud, Grégory, Mickaël, Benoît, Franck, Yann, Damien, Romain, Mathieu, Anthony, Xavier, Emmanuel,
      Fabien, Samuel, Cyril, Matthieu, Loïc, Rémi, Johan, Steeve, Tony`),
    mots(`Kévin, Alexandre, Thomas, Maxime, Quentin, Florian, Alexis, Valentin, Lucas, Hugo, Théo, Clément, Antoine,
      Dylan, Jordan, Corentin, Nathan, Enzo, Louis, Adrien, Mathis, Baptiste, Tom, Léo, Arthur, Bastien, Simon, Gabriel,
      Axel, Noah, Tristan, Killian`),
  ],
}
const PRENOMS_ORIGINE: Partial<Record<Origine, { F: string[]; M: string[] }>> = {
  maghreb: {
    F: mots(
      'Fatima, Nadia, Samira, Khadija, Leïla, Yasmina, Sonia, Amel, Salima, Nora, Imane, Myriam, Hafida, Lina, Sana',
    ),
    M: mots(
      'Mohamed, Karim, Rachid, Ahmed, Samir, Youssef, Mehdi, Nabil, Farid, Yassine, Bilal, Hakim, Sofiane, Amine, Walid',
    ),
  },
  iberie: {
    F: mots('Maria, Ana, Isabel, Carmen, Paula, Cristina, Lucia, Rosa, Teresa, Elena, Sara, Fernanda'),
    M: mots('José, Manuel, Antonio, Carlos, Paulo, Joaquim, Miguel, Luis, Rui, Pedro, Fernando, Tiago'),
  },
  italie: {
    F: mots('Giulia, Paola, Laura, Francesca, Chiara'),
    M: mots('Marco, Paolo, Giovanni, Luca, Andrea'),
  },
  est: {
    F: mots('Anna, Katarzyna, Elena, Ioana, Mirela, Aysel, Elif, Zeynep, Ani, Milena, Agnieszka'),
    M: mots('Piotr, Marek, Andrei, Mihai, Ion, Mehmet, Mustafa, Emre, Aram, Dragan, Tomasz'),
  },
  afrique: {
    F: mots('Awa, Fatou, Aminata, Mariam, Aïssatou, Adama, Bintou, Khady, Grâce, Prudence, Rokia'),
    M: mots('Mamadou, Ousmane, Ibrahima, Moussa, Abdoulaye, Cheikh, Amadou, Boubacar, Seydou, Dieudonné'),
  },
  asie: {
    F: mots('Linh, Mai, Thi Lan, Mei, Sophea, Priya'),
    M: mots('Minh, Tuan, Van Hai, Wei, Sophal, Ravi'),
  },
}

export interface Identite {
  nom: string
  prenoms: string
}

/** Draws a surname and first names that go together with a sex and an age (in years). */
export function tirerIdentite(h: Hasard, sexe: 'F' | 'M', age: number): Identite {
  const origine = ORIGINES.tirer(h)
  const propres = PRENOMS_ORIGINE[origine]
  const generation = PRENOMS[sexe][age > 52 ? 0 : age > 33 ? 1 : 2]!
  const prenom = propres && h.chance(0.72) ? h.choix(propres[sexe]) : h.choix(generation)
  const second = h.chance(0.42) ? h.choix(PRENOMS[sexe][h.entier(0, 1)]!) : ''
  const prenoms = second && second !== prenom ? `${prenom} ${second}` : prenom
  return { nom: tirerNom(h, origine), prenoms }
}

/** Draws a surname alone. */
export function tirerNom(h: Hasard, origine: Origine = ORIGINES.tirer(h)): string {
  return h.choix(NOMS[origine])
}

/** A text as it stands in an e-mail address: no accent, no space. */
export function enAdresse(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * A telephone number of the ranges that ARCEP keeps for fiction (never given to anyone), as the base keeps it.
 * @param zone `mobile`, or the geographic zone of the territory
 */
export function telephoneFictif(n: number, zone: 'mobile' | 'nord_ouest' | 'sud_est'): string {
  const debut = { mobile: '63998', nord_ouest: '26191', sud_est: '46571' }[zone]
  return `+33${debut}${String((n * 7919 + 1234) % 10_000).padStart(4, '0')}`
}
