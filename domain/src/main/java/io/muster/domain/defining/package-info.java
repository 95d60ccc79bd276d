/**
 * Rows of a file that state roles and groups for their own sake: from a record, what there is and who imports to a decision. Nothing
 * here reads or writes; {@link io.muster.domain.defining.DefinitionPlanner} is the way in.
 */
package io.muster.domain.defining;
