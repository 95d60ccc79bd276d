/**
 * The rules of an import: from a record, the facts about it and what the administrator chose to a decision. Nothing here
 * reads or writes; {@link io.muster.domain.importing.ImportPlanner} is the way in.
 */
package io.muster.domain.importing;
