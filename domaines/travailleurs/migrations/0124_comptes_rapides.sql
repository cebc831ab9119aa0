-- What counts over whole portfolios read, without the rows themselves.
create index poste_jour on travailleurs.poste (contrat_id, debut) include (fin);
drop index travailleurs.poste_contrat;
create index travailleur_lieu_inconnu on travailleurs.travailleur (id)
  where fusionne_dans is null and lieu_naissance_code is null;
create index travailleur_age on travailleurs.travailleur (naissance, id) where fusionne_dans is null;
drop index travailleurs.travailleur_naissance;
-- Headcounts of establishments leave out those who are not followed here.
create index contrat_lieu_suivi on travailleurs.contrat (etablissement_id, fin, debut)
  include (travailleur_id, id, exclusion_suivi);
drop index travailleurs.contrat_lieu;
