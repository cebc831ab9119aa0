-- The facts are read for one worker or for tens of thousands. A plan made once for all sizes guesses ten: on a whole
-- service it joins each part of the facts by nested loops, worker by worker. Each call is planned for its own size.
alter function suivi.faits(uuid[]) set plan_cache_mode = force_custom_plan;
alter function suivi.assembler_faits(uuid[], boolean) set plan_cache_mode = force_custom_plan;
