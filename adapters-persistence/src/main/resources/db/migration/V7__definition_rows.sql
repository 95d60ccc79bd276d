-- Rows of a file that state roles and groups for their own sake, with the decisions on them. Permissions are null where the file
-- does not carry them; kind is null until it is decided.
create table import_definition_row (
  job uuid not null,
  row_no integer not null,
  reference_kind varchar(5) not null,
  title ${text} not null,
  name ${text},
  label ${text},
  permissions ${text},
  problems ${text},
  kind varchar(9),
  seen ${text},
  wanted ${text},
  reasons ${text},
  primary key (job, row_no)
);
