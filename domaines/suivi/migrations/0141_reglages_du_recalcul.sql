-- Settings of the law that a run started with: one that is resumed, or overtaken by a change of settings, must not
-- compute half of the service by each.
alter table suivi.recalcul add column reglages jsonb;
