let keys = 0;

/** A column with a key of its own, so that it stays itself while it is moved and changed. */
export const column = ({name, value}) => ({key: ++keys, name, value});

/** What an export is to be, while it is chosen: of a saved one, or of nothing. */
export const draftOf = ({layout = 'custom', format = 'csv', connection = 'local', query, accountIds = [], includeDisabled = false,
  columns = [], sort = 'userName', includeCredentials = false, fileName} = {}) => ({layout, format, connection, query: query ?? '',
  accountIds, includeDisabled, columns: columns.map(column), sort, includeCredentials, fileName: fileName ?? ''});

/** What is asked for, as the API takes it. */
export const request = draft => ({
  layout: draft.layout, format: draft.format, connection: draft.connection, query: draft.query, accountIds: draft.accountIds,
  includeDisabled: draft.includeDisabled, includeCredentials: draft.includeCredentials, sort: draft.sort, fileName: draft.fileName.trim(),
  columns: draft.layout === 'custom' ? draft.columns.map(({name, value}) => ({name, value})) : [],
});

/** What tells how many it will be. */
export const counted = ({layout, connection, query, accountIds, includeDisabled}) =>
  ({layout, connection, query, accountIds, includeDisabled});
