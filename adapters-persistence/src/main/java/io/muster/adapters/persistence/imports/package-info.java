/** What waits for an import and what was decided of it: staged records, decisions, exceptions. */
package io.muster.adapters.persistence.imports;
