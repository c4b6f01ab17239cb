-- owner: plan. The examples of a plan are kept with its version, so that counsel reads them beside the section they name.

alter table plan.document drop constraint document_role_check;
alter table plan.document add constraint document_role_check check (role in ('main', 'translation', 'include', 'floor', 'cases'));
comment on table plan.document is 'Everything a version was decided with, so that it decides the same for ever: the plan, its translations, what it includes, what the law then required; and the examples they give of themselves, by which nothing is decided';
