-- owner: respond. When somebody was first there, beside when somebody first answered: figures are counted over the rows of calls alone.

alter table respond.call add column there_at timestamptz;
comment on column respond.call.there_at is 'When the first of those who came said that they are there; null until then';

-- Calls from before this column are folded anew from their facts. The owner too is under row-level security, so it is lifted for this transaction.
alter table respond.call no force row level security;
alter table ledger.fact no force row level security;
do $$
declare
  came bigint;
  saved bigint;
begin
  select count(distinct (district_id, matter_id)) into came from ledger.fact where kind = 'call.there';
  update respond.call c set there_at = first.at
    from (select district_id, matter_id, min(at) as at from ledger.fact where kind = 'call.there' group by district_id, matter_id) first
   where c.district_id = first.district_id and c.call_id = first.matter_id;
  get diagnostics saved = row_count;
  if saved <> came then
    raise exception 'somebody came to % calls, and % rows of calls say so', came, saved;
  end if;
end $$;
alter table ledger.fact force row level security;
alter table respond.call force row level security;
