package io.muster.adapters.web.files;

import io.muster.adapters.web.json.Document;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.DirectoryRule;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.MembershipRule;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.importing.UnknownReference;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** The rules of an import; null where nothing was said and the layout's default is not known yet. */
@JsonbPropertyOrder({"onMatch", "memberships", "unknownTeam", "unknownGroup", "unknownRole", "directory", "credentials"})
public record RulesJson(OnMatch onMatch, MembershipRule memberships, UnknownReference unknownTeam,
                        UnknownReference unknownGroup, UnknownReference unknownRole, DirectoryRule directory,
                        CredentialRule credentials) {
    /** Rules that hold. */
    public static RulesJson of(ImportRules rules) {
        return new RulesJson(rules.onMatch(), rules.memberships(), rules.unknownTeam(), rules.unknownGroup(), rules.unknownRole(),
            rules.directory(), rules.credentials());
    }

    /** Rules as far as they were stated. */
    public static RulesJson of(StatedRules rules) {
        return new RulesJson(rules.onMatch(), rules.memberships(), rules.unknownTeam(), rules.unknownGroup(), rules.unknownRole(),
            rules.directory(), rules.credentials());
    }

    /** Reads rules; the document it is part of complains of what is wrong. */
    public static StatedRules read(Document part) {
        return new StatedRules(
            part.choice("onMatch", OnMatch.class),
            part.choice("memberships", MembershipRule.class),
            part.choice("unknownTeam", UnknownReference.class),
            part.choice("unknownGroup", UnknownReference.class),
            part.choice("unknownRole", UnknownReference.class),
            part.choice("directory", DirectoryRule.class),
            part.choice("credentials", CredentialRule.class));
    }
}
