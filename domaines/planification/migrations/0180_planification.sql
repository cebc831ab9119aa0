-- Planning of visits: who first, by whom, where and when. It reads suivi (what the law says is due); suivi knows nothing
-- of it (decision 0060).

create schema planification;
grant usage on schema planification to socle_personnel, socle_externe, socle_systeme;
