-- Lists sorted by the name of the company stop as soon as the page is full.
create index entreprise_nom on adherents.entreprise (raison_sociale, id);
