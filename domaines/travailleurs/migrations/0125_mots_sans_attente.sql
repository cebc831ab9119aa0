-- Two people entering the same new name at the same time must not wait for each other: a word may be there twice, the
-- search groups them.
alter table travailleurs.mot_de_nom drop constraint mot_de_nom_pkey;
create index mot_de_nom_mot on travailleurs.mot_de_nom (mot);
