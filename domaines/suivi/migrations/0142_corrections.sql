-- Who entered a visit, as a role: a physician's entry is corrected by a physician. Null: taken over from elsewhere.
alter table suivi.visite add column saisie_role text;
alter table suivi.visite alter column saisie_role
  set default nullif(replace(current_setting('role', true), 'socle_', ''), 'none');

-- The employer sees a periodic VIP only in the quarter before its last day, whoever the worker is. Shown years ahead, a
-- visit at three years instead of five would let it guess a state of health that nobody may tell it.
drop policy employeur on suivi.echeance;
create policy employeur on suivi.echeance for select to socle_employeur
  using (code in ('VIPI', 'VIPP', 'EMAE', 'EMAP', 'VINT', 'ATTEST', 'MICAR', 'REPR', 'ACTCOLL')
    and (code <> 'VIPP' or limite <= current_date + 92)
    and etablissement_id = any ((select suivi.etablissements_a_organiser())::uuid[])
    and exists (select from travailleurs.contrat c where c.travailleur_id = echeance.travailleur_id
      and c.etablissement_id = echeance.etablissement_id));
