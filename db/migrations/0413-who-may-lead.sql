-- owner: training. A restorative adviser chooses who leads a process, and is offered those whose certificate is valid now: they read certificates, and no path.

drop policy by_relation on training.certificate;
create policy by_relation on training.certificate as restrictive for select to concord_reader using (
  (select people.reader_roles() && '{restorative-adviser}'::text[])
  or exists (select from training.path p where p.district_id = certificate.district_id and p.path_id = certificate.path_id offset 0));
