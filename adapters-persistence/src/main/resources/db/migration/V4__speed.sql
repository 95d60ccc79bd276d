-- What an import has staged stays for its report: decisions don't repeat it. Reports of imports that ended before are gone.
delete from import_exception where job in (select id from job where state in ('DONE', 'FAILED', 'CANCELLED'));
delete from import_decision where job in (select id from job where state in ('DONE', 'FAILED', 'CANCELLED'));
alter table import_decision drop column title;
-- It made a chunk's counts read the whole plan, and a page of rows of one kind is found by reading on as well.
drop index import_decision_by_kind;

-- Loading is the quicker the fewer indexes there are; what they served is looked up once for a whole file.
drop index import_record_by_id;
drop index import_record_by_user_name;
drop index import_record_by_email;

-- The first row above that speaks of the same account, or that claims the same e-mail; several rows for a row are well.
drop table import_duplicate;
create table import_duplicate (
  job uuid not null,
  row_no integer not null,
  earlier_row integer,
  earlier_email integer
);
create index import_duplicate_by_row on import_duplicate (job, row_no);
