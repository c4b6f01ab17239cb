-- owner: contact. A text of an agreement that was replaced in the middle of its time does not hold again when the one in its place has ended. Rows of
-- before say that officers counted as under it again: each span ends where no text holds that was not replaced.

alter table contact.agreement no force row level security;
alter table contact.agreement_version no force row level security;
update contact.agreement a
   set (under_from, under_until) = (
     select coalesce(array_agg(lower(span) order by lower(span)), '{}'), coalesce(array_agg(upper(span) order by lower(span)), '{}')
       from unnest(
         (select range_agg(tstzrange(s.starts, s.ends)) from unnest(a.under_from, a.under_until) as s(starts, ends))
         * (select coalesce(range_agg(tstzrange(v.valid_from, least(v.valid_until, (
                     select min(n.valid_from) from contact.agreement_version n
                      where n.district_id = v.district_id and n.agreement_id = v.agreement_id and n.version > v.version
                        and n.is_signed and v.valid_from <= n.valid_from)))), '{}')
              from contact.agreement_version v
             where v.district_id = a.district_id and v.agreement_id = a.agreement_id and v.is_signed)) as span)
 where cardinality(a.under_from) > 0;
alter table contact.agreement_version force row level security;
alter table contact.agreement force row level security;
