-- From an exposure or a situation to its worker, without the row of the contract.
create index contrat_faits on travailleurs.contrat (id) include (travailleur_id, debut, fin);
