package io.muster.application.files;

import io.muster.domain.access.Definition;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.AccountRecord;

import java.util.Optional;

/** One thing that a file states: an account, or a role, group or team. */
public sealed interface SourceItem {
    /** @param password the account's password in the clear, where the file carries one; to be hashed at once */
    record Row(AccountRecord record, Optional<PlainPassword> password) implements SourceItem {
    }

    /** What comes next is of this one of several files. */
    record Begun(FilePart part) implements SourceItem {
    }

    /**
     * @param listed whether the file asks for it by itself, and not only for the accounts that name it; it is then created
     *     (where the rules allow) even if no accepted record needs it
     */
    record Defined(Definition definition, boolean listed) implements SourceItem {
    }

    /**
     * A row that states a role or a group for its own sake, and gets a decision as an account's row does. Such rows come before
     * all rows of accounts and are numbered in one sequence with them.
     */
    record DefinedRow(DefinitionRecord record) implements SourceItem {
    }
}
