-- owner: respond. Why police were called, beside the call: figures are counted over the rows of calls alone.

alter table respond.call add column police_called boolean not null default false, add column police_section text;
comment on column respond.call.police_called is 'Somebody said that police were called, or police took over';
comment on column respond.call.police_section is 'The section that decided that call, as plan#section; null where no police were called';

-- Calls from before these columns are folded anew from their facts. The owner too is under row-level security, so it is lifted for this transaction.
alter table respond.call no force row level security;
alter table ledger.fact no force row level security;
alter table ledger.fact_body no force row level security;
do $$
declare
  wanted bigint;
  saved bigint;
begin
  create temporary table came on commit drop as
    select c.district_id, c.call_id,
           (select (b.body::jsonb -> 'because' -> 0 ->> 'plan') || '#' || (b.body::jsonb -> 'because' -> 0 ->> 'provision')
              from ledger.fact f join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
             where f.district_id = c.district_id and f.matter_id = c.call_id and f.kind = 'call.decided'
             order by f.seq desc limit 1) as section
      from respond.call c
     where c.outcome = 'handed-to-police'
        or (select b.body::jsonb -> 'facts' ->> 'outside-called'
              from ledger.fact f join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
             where f.district_id = c.district_id and f.matter_id = c.call_id and f.kind in ('call.asked', 'call.facts-added')
               and b.body::jsonb -> 'facts' ? 'outside-called'
             order by f.seq desc limit 1) = 'police';
  select count(*) into wanted from came;
  update respond.call c set police_called = true, police_section = came.section
    from came where c.district_id = came.district_id and c.call_id = came.call_id;
  get diagnostics saved = row_count;
  if saved <> wanted then
    raise exception 'police were called in % calls, and % rows of calls say so', wanted, saved;
  end if;
end $$;
alter table ledger.fact_body force row level security;
alter table ledger.fact force row level security;
alter table respond.call force row level security;
