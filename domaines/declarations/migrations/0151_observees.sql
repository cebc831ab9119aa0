-- What the service observed, a small share of exposures: the list of differences starts from it (ADH-042).
create index exposition_observee on travailleurs.exposition (contrat_id, nature_code, debut)
  where source in ('service', 'fiche_entreprise');
