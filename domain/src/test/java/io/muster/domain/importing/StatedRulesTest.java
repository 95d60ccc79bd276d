package io.muster.domain.importing;

import io.muster.domain.access.ReferenceKind;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class StatedRulesTest {
    private static final StatedRules ALL = new StatedRules(OnMatch.OVERWRITE, MembershipRule.OMIT, UnknownReference.REJECT,
        UnknownReference.CREATE, UnknownReference.CREATE, DirectoryRule.IGNORE, CredentialRule.ACCEPT);

    @Test
    void the_defaults_change_nothing_that_is_there() {
        assertThat(StatedRules.NONE.over(ImportRules.DEFAULT)).isEqualTo(new ImportRules(OnMatch.SKIP, MembershipRule.RESTORE,
            UnknownReference.CREATE, UnknownReference.REJECT, UnknownReference.REJECT, DirectoryRule.REQUIRE, CredentialRule.IGNORE));
    }

    @Test
    void what_is_stated_wins() {
        assertThat(ALL.over(ImportRules.DEFAULT)).isEqualTo(new ImportRules(OnMatch.OVERWRITE, MembershipRule.OMIT,
            UnknownReference.REJECT, UnknownReference.CREATE, UnknownReference.CREATE, DirectoryRule.IGNORE, CredentialRule.ACCEPT));
    }

    @Test
    void what_is_not_stated_is_the_layout_s() {
        ImportRules layout = ALL.over(ImportRules.DEFAULT);
        StatedRules stated = new StatedRules(OnMatch.UPDATE, null, null, null, null, null, CredentialRule.IGNORE);
        assertThat(stated.over(layout)).isEqualTo(new ImportRules(OnMatch.UPDATE, MembershipRule.OMIT, UnknownReference.REJECT,
            UnknownReference.CREATE, UnknownReference.CREATE, DirectoryRule.IGNORE, CredentialRule.IGNORE));
    }

    @Test
    void what_is_not_stated_is_what_was_stated_elsewhere() {
        StatedRules stated = new StatedRules(OnMatch.UPDATE, null, null, null, null, null, null);
        assertThat(stated.over(ALL)).isEqualTo(new StatedRules(OnMatch.UPDATE, MembershipRule.OMIT, UnknownReference.REJECT,
            UnknownReference.CREATE, UnknownReference.CREATE, DirectoryRule.IGNORE, CredentialRule.ACCEPT));
        assertThat(StatedRules.NONE.over(StatedRules.NONE)).isEqualTo(StatedRules.NONE);
    }

    @Test
    void each_kind_of_reference_has_its_own_rule() {
        ImportRules rules = new StatedRules(null, null, UnknownReference.REJECT, UnknownReference.CREATE, null, null, null)
            .over(ImportRules.DEFAULT);
        assertThat(rules.unknown(ReferenceKind.TEAM)).isEqualTo(UnknownReference.REJECT);
        assertThat(rules.unknown(ReferenceKind.GROUP)).isEqualTo(UnknownReference.CREATE);
        assertThat(rules.unknown(ReferenceKind.ROLE)).isEqualTo(UnknownReference.REJECT);
    }

    @Test
    void are_named_as_in_the_api_where_they_are_stated() {
        StatedRules stated = new StatedRules(OnMatch.UPDATE, null, null, UnknownReference.CREATE, null, null, null);

        assertThat(stated.named()).containsExactly(Map.entry("onMatch", "UPDATE"), Map.entry("unknownGroup", "CREATE"));
        assertThat(ImportRules.DEFAULT.stated().over(ALL.over(ImportRules.DEFAULT))).isEqualTo(ImportRules.DEFAULT);
        assertThat(ImportRules.DEFAULT.stated().named()).hasSize(7);
    }
}
