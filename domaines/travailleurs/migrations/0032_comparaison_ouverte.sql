-- The comparison of names runs under the role of who types: fuzzystrmatch came after public lost its execute right.
grant execute on function public.levenshtein_less_equal(text, text, int) to socle_personnel, socle_systeme;
