-- owner: ledger. What happened, in order. DESIGN §5.

create schema ledger;
comment on schema ledger is 'Facts, their order, and the tree over them';
grant usage on schema ledger to concord_app, concord_clock, concord_eraser;

create table ledger.matter (
  district_id uuid not null,
  matter_id   uuid not null,
  last_seq    int not null default 0,
  primary key (district_id, matter_id)
);
comment on table ledger.matter is 'One row a matter, locked by whoever acts on it; facts are numbered under that lock';
alter table ledger.matter enable row level security;
alter table ledger.matter force row level security;
create policy own on ledger.matter to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on ledger.matter to concord_app;

create table ledger.deed (
  district_id uuid not null,
  deed_id     uuid not null,
  matter_id   uuid not null,
  by          uuid,
  at          timestamptz not null,
  result      text not null,
  primary key (district_id, deed_id)
);
comment on table ledger.deed is 'What a deed was answered, so that the same deed sent again is answered the same and not done again';
alter table ledger.deed enable row level security;
alter table ledger.deed force row level security;
create policy own on ledger.deed to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on ledger.deed to concord_app;

create table ledger.fact (
  district_id uuid not null,
  fact_id     bigint generated always as identity,
  matter_id   uuid not null,
  seq         int not null check (seq > 0),
  kind        text not null,
  deed_id     uuid not null,
  at          timestamptz not null,
  by          uuid,
  digest      bytea not null check (length(digest) = 32),
  primary key (district_id, fact_id),
  unique (district_id, matter_id, seq)
);
create index fact_in_order on ledger.fact (district_id, fact_id);
comment on table ledger.fact is 'Never updated, never deleted, by anyone. digest = SHA-256(salt, body); every column is under the leaf''s hash';

create table ledger.fact_body (
  district_id uuid not null,
  fact_id     bigint not null,
  body        text not null,
  salt        bytea not null check (length(salt) = 16),
  primary key (district_id, fact_id)
);
comment on table ledger.fact_body is 'The fact''s content as canonical JSON text; deleted by the eraser alone, and the record stays true';

create table ledger.pending (
  district_id uuid not null,
  fact_id     bigint not null,
  leaf        bytea not null check (length(leaf) = 32),
  primary key (district_id, fact_id)
);
comment on table ledger.pending is 'Facts that the sequencer has not numbered yet';

create table ledger.leaf (
  district_id uuid not null,
  leaf_index  bigint not null,
  fact_id     bigint not null,
  leaf        bytea not null check (length(leaf) = 32),
  primary key (district_id, leaf_index),
  unique (district_id, fact_id)
);
comment on table ledger.leaf is 'The order of the record: RFC 6962 leaf hashes, numbered from 0';

create table ledger.tree (
  district_id uuid primary key,
  size        bigint not null default 0,
  frontier    bytea[] not null default '{}',
  root        bytea not null
);
comment on table ledger.tree is 'Size, frontier and root over the leaves; whoever locks the row numbers what is pending';

alter table ledger.fact enable row level security;
alter table ledger.fact force row level security;
alter table ledger.fact_body enable row level security;
alter table ledger.fact_body force row level security;
alter table ledger.pending enable row level security;
alter table ledger.pending force row level security;
alter table ledger.leaf enable row level security;
alter table ledger.leaf force row level security;
alter table ledger.tree enable row level security;
alter table ledger.tree force row level security;
create policy own on ledger.fact to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
create policy own on ledger.fact_body to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
create policy erased on ledger.fact_body to concord_eraser using (district_id = platform.district());
create policy own on ledger.pending to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
create policy waiting on ledger.pending for select to concord_clock using (true);
create policy own on ledger.leaf to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
create policy own on ledger.tree to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on ledger.fact, ledger.fact_body, ledger.leaf to concord_app;
grant select, insert, delete on ledger.pending to concord_app;
grant select, insert, update on ledger.tree to concord_app;
grant select (district_id, fact_id), delete on ledger.fact_body to concord_eraser;
grant select (district_id) on ledger.pending to concord_clock;

create function ledger.append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused, whoever asks', tg_table_schema || '.' || tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;
comment on function ledger.append_only() is 'Refuses; grants alone would not stop the owner';

create function ledger.erased_only() returns trigger language plpgsql as $$
begin
  if current_user <> 'concord_eraser' then
    raise exception '% is append-only: only the eraser deletes a body', tg_table_schema || '.' || tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $$;
comment on function ledger.erased_only() is 'Lets the eraser''s role delete a body, and nobody else';

create trigger append_only before update or delete on ledger.fact for each row execute function ledger.append_only();
create trigger never_emptied before truncate on ledger.fact for each statement execute function ledger.append_only();
create trigger append_only before update on ledger.fact_body for each row execute function ledger.append_only();
create trigger erased_only before delete on ledger.fact_body for each row execute function ledger.erased_only();
create trigger never_emptied before truncate on ledger.fact_body for each statement execute function ledger.append_only();
create trigger append_only before update or delete on ledger.leaf for each row execute function ledger.append_only();
create trigger never_emptied before truncate on ledger.leaf for each statement execute function ledger.append_only();
