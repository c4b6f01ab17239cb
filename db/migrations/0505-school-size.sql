-- owner: people. How many students the roster has at each school, counted when it is brought in: counting them anew took a page a tenth of a second.

alter table people.org add column students integer not null default 0;
comment on column people.org.students is 'How many active people the roster has here as students, counted when a roster is written';

alter table people.org no force row level security;
alter table people.person no force row level security;
alter table people.position no force row level security;
update people.org o set students = s.students
  from (select x.district_id, x.org, count(*) as students
          from (select distinct t.district_id, t.org_source_id as org, t.person_source_id
                  from people.position t
                  join people.person p on p.district_id = t.district_id and p.source_id = t.person_source_id and p.active
                 where t.active and t.implies = 'student') x
         group by x.district_id, x.org) s
 where s.district_id = o.district_id and s.org = o.source_id;
alter table people.org force row level security;
alter table people.person force row level security;
alter table people.position force row level security;
