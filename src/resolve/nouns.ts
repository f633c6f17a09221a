/** Nouns whose grammar the language does not show; a table, not rules. */

type Gender = "masculine" | "feminine" | "plural";

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const taking = (preposition: "en" | "au", words: string): readonly (readonly [string, "en" | "au"])[] =>
  words.split(" ").map((word) => [word, preposition] as const);

const ofGender = (gender: Gender, words: string): readonly (readonly [string, Gender])[] =>
  words.split(/\s+/u).map((word) => [word, gender] as const);

/** What associations, authorities and their hosts are called. */
export const FRENCH_NOUNS: ReadonlyMap<string, Gender> = new Map([
  ...ofGender(
    "feminine",
    "académie agence alliance amicale assemblée association banque caisse chambre coalition collectivité commission communauté commune compagnie confédération confrérie conférence convention coopérative coordination délégation eurorégion école entente entreprise équipe fédération ferme filière fondation ligue maison mairie métropole mission mutuelle mutualité organisation plateforme préfecture province région république société station troupe union université ville",
  ),
  ...ofGender(
    "masculine",
    "arrondissement atelier bureau canton centre cercle chœur club collectif collège comité conseil conservatoire consortium département district établissement espace eurodistrict festival fonds forum foyer gouvernement groupe groupement institut laboratoire lycée ministère mouvement musée observatoire office orchestre ordre palais parc parti pays pôle réseau secours secrétariat service souvenir syndicat théâtre tribunal",
  ),
  ...ofGender(
    "plural",
    "amis amies anciens anciennes archives ateliers communes compagnons jardins parents restos scouts",
  ),
]);

/** Where people meet: what follows a date after a comma, whatever its gender. */
export const FRENCH_VENUES: ReadonlySet<string> = wordsOf(
  "abbaye allée ancien ancienne annexe amphi amphithéâtre aquarium arènes atelier ateliers auberge auditorium avenue bar base bastide bateau bâtiment bibliothèque boulevard bourse brasserie bureau bureaux cafétéria camp camping campus cantine cap carrefour caserne casino cathédrale centre chai chalet chambre chapelle chapiteau château chemin cinéma cité citadelle cloître col colline collège communauté complexe conseil conservatoire couvent cour cours crypte dojo domaine école église espace esplanade établissement étage faculté ferme festival forêt fort forum foyer friche gare galerie galeries gîte golf grand grande grands grange gymnase halle halles hall hangar hémicycle hippodrome hôpital hôtel île immeuble impasse institut internat jardin jardins kiosque laboratoire lac lieu local locaux logis lycée mairie maison maisons manège manoir marché médiathèque mess mine ministère monastère moulin musée nef nouveau nouvelle novotel ibis mercure opéra observatoire orangerie palais parc parking parvis patinoire pavillon péniche petit petite petits pépinière piscine place plage planétarium plateau pôle pont port porte préfecture prieuré quai quartier rectorat refuge relais résidence restaurant rive rotonde route rue salle salles salon scène sénat séminaire siège site square stade stand station studio temple tente terrain terrasse théâtre tour tribunal université usine val vallée vélodrome village villa ville zénith zone zoom teams webex jitsi world",
);

/** Ways to meet: they take "en". */
export const FRENCH_WAYS: ReadonlySet<string> = wordsOf(
  "visioconférence visio-conférence visio audioconférence téléconférence webconférence webinaire ligne distanciel présentiel bimodal hybride virtuel",
);

/** Countries, regions and départements that take "en" or "au". */
export const FRENCH_LANDS: ReadonlyMap<string, "en" | "au"> = new Map([
  ...taking(
    "en",
    "Algérie Allemagne Alsace Andorre Angleterre Aquitaine Ardèche Ariège Autriche Auvergne Auvergne-Rhône-Alpes Bavière Belgique Bourgogne Bourgogne-Franche-Comté Bretagne Bulgarie Catalogne Cerdagne Champagne Charente Charente-Maritime Chartreuse Corse Corse-du-Sud Côte-d'Ivoire Côte-d'Or Croatie Dordogne Écosse Espagne Essonne Estonie Eure-et-Loir Europe Finlande Flandre France Franche-Comté Gaspésie Gironde Grèce Guadeloupe Guyane Haute-Corse Haute-Garonne Haute-Loire Haute-Marne Haute-Savoie Haute-Vienne Hongrie Île-de-France Ille-et-Vilaine Indre-et-Loire Irlande Isère Italie Lettonie Ligurie Lituanie Loire-Atlantique Lombardie Lorraine Lot-et-Garonne Lozère Maine-et-Loire Martinique Maurienne Meurthe-et-Moselle Moselle Normandie Norvège Nouvelle-Aquitaine Nouvelle-Calédonie Occitanie Picardie Pologne Polynésie Provence Provence-Alpes-Côte Rhénanie Roumanie Saône-et-Loire Sardaigne Sarre Savoie Seine-et-Marne Seine-Maritime Seine-Saint-Denis Sicile Slovaquie Slovénie Suède Suisse Tarentaise Tarn-et-Garonne Tchéquie Toscane Tunisie Turquie Ukraine Vendée Wallonie",
  ),
  ...taking(
    "au",
    "Bénin Brésil Burundi Cameroun Canada Congo Danemark Japon Kosovo Liban Liechtenstein Mali Maroc Mexique Niger Portugal Royaume-Uni Rwanda Sénégal Tchad Togo Vietnam",
  ),
]);

/** How the names of other regions, départements and ranges begin: they take an article that the name does not tell. */
export const FRENCH_AREAS: ReadonlySet<string> = wordsOf(
  "ain aisne allier alpes antilles ardennes aube aude aveyron bas beaufortain béarn berry bouches calvados cantal centre cévennes cher corrèze côte côtes creuse deux diois doubs drôme état états eure finistère forez gard gers grand haut haute hautes hauts hérault indre jura landes larzac limousin loir loire loiret lot luberon maine manche marne mayenne mercantour meurthe meuse morbihan morvan nièvre nord oise orne oisans pas pays pays-bas perche piémont poitou pyrénées queyras quercy réunion rhin rhône roussillon sarthe somme tarn territoire trièves val var vaucluse vercors vosges yonne yvelines",
);

export const ENGLISH_VENUES: ReadonlySet<string> = wordsOf(
  "abbey academy arena bank boathouse auditorium barn building campus castle cathedral center centre chambers chapel church club college court exchange factory farm headquarters hq gallery garden gardens hall hotel hybrid house inn institute library lodge mansion museum office offices palace park pavilion playhouse pub rectory remote restaurant room rooms school stadium street station studio studios teams theatre theater tower university video videoconference webinar virtual villa village works zoom",
);

export const ENGLISH_BODIES: ReadonlySet<string> = wordsOf(
  "academy agency alliance assembly association authority board borough bureau centre center chamber choir city club coalition college committee community company confederation consortium convention cooperative corporation council county department district federation foundation forum fund group guild institute institution league ministry mission movement museum network office orchestra order organisation organization partnership region school society syndicate town trust union university village",
);

/** Meetings that end as feminine nouns do, and are none. */
export const MASCULINE_MEETINGS: ReadonlySet<string> = wordsOf(
  "chapitre colloque comité conclave concile cycle dialogue groupe parlementaire pique-nique programme séminaire synode trophée",
);

/** Meetings whose singular ends as a plural. */
export const SINGULAR_MEETINGS: ReadonlySet<string> = wordsOf(
  "concours congrès cours discours parcours procès progrès rendez-vous temps",
);
