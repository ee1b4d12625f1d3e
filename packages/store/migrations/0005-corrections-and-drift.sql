alter table ledger add column looked_on date;
comment on column ledger.looked_on is
  'The league''s day of the last look that asked for every final game of the day; null where there was none. Looks that only filled gaps do not count.';
-- Twelve hours behind UTC no league's day is later: an older look counts for a day too few rather than one too many.
update ledger set looked_on = ((changed_at - interval '12 hours') at time zone 'UTC')::date
where outcome in ('done', 'empty', 'waiting');
