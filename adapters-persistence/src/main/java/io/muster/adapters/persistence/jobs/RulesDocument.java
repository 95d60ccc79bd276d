package io.muster.adapters.persistence.jobs;

import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.DirectoryRule;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.MembershipRule;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.importing.UnknownReference;

/** The rules of an import as a document; what was not stated is missing. */
final class RulesDocument {
    private RulesDocument() {
    }

    static Document write(StatedRules rules) {
        return Document.empty().put("onMatch", rules.onMatch()).put("memberships", rules.memberships())
            .put("unknownTeam", rules.unknownTeam()).put("unknownGroup", rules.unknownGroup())
            .put("unknownRole", rules.unknownRole()).put("directory", rules.directory()).put("credentials", rules.credentials());
    }

    static Document write(ImportRules rules) {
        return write(new StatedRules(rules.onMatch(), rules.memberships(), rules.unknownTeam(), rules.unknownGroup(),
            rules.unknownRole(), rules.directory(), rules.credentials()));
    }

    static StatedRules stated(Document rules) {
        return new StatedRules(rules.word("onMatch", OnMatch.class), rules.word("memberships", MembershipRule.class),
            rules.word("unknownTeam", UnknownReference.class), rules.word("unknownGroup", UnknownReference.class),
            rules.word("unknownRole", UnknownReference.class), rules.word("directory", DirectoryRule.class),
            rules.word("credentials", CredentialRule.class));
    }

    static ImportRules rules(Document rules) {
        return stated(rules).over(ImportRules.DEFAULT);
    }
}
