-- The figures by rank are read from the index alone; the list by last day, both ways, in the order of an index.
create index convocable_chiffres on planification.convocable (liste, rang) include (limite, sans_delai, etablissement_id);
create index convocable_limite on planification.convocable (liste, limite, rang, travailleur_id);
create index convocable_limite_inverse on planification.convocable (liste, limite desc nulls last, rang, travailleur_id);
