package io.muster.domain.importing;

import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What holds for every record, world and rules. */
@Domain(Generated.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class PlanningPropertiesTest {
    private static final Instant NOW = THEN.plusSeconds(3_600);

    @Property
    void a_record_that_was_applied_changes_nothing_any_more(@ForAll AccountRecord record, @ForAll Generated.World world,
                                                            @ForAll Generated.Terms terms) {
        Assume.that(terms.onMatch() != OnMatch.SKIP);
        Decision decision = terms.scene().meeting(world.accounts()).decide(record);
        Assume.that(decision instanceof Decision.Create || decision instanceof Decision.Update);

        Decision again = terms.scene().meeting(after(decision, world)).decide(record);

        assertThat(again.kind()).as("%s, then %s", decision, again).isEqualTo(Decision.Kind.UNCHANGED);
    }

    @Property
    void the_same_is_decided_twice(@ForAll AccountRecord record, @ForAll Generated.World world, @ForAll Generated.Terms terms) {
        assertThat(terms.scene().meeting(world.accounts()).decide(record))
            .isEqualTo(terms.scene().meeting(world.accounts()).decide(record));
    }

    @Property
    void skip_never_changes_an_account(@ForAll AccountRecord record, @ForAll Generated.World world, @ForAll Generated.Terms terms) {
        Decision decision = terms.scene().onMatch(OnMatch.SKIP).meeting(world.accounts()).decide(record);
        assertThat(decision.kind()).isNotIn(Decision.Kind.UPDATE, Decision.Kind.UNCHANGED);
    }

    @Property
    void update_never_clears_a_field(@ForAll AccountRecord record, @ForAll Generated.World world, @ForAll Generated.Terms terms) {
        Decision decision = terms.scene().onMatch(OnMatch.UPDATE).meeting(world.accounts()).decide(record);
        Assume.that(decision instanceof Decision.Update);
        for (Field field : Field.values()) {
            assertThat(Decided.changes(decision).clears(field)).as(field.label()).isFalse();
        }
    }

    @Property
    void every_change_is_one(@ForAll AccountRecord record, @ForAll Generated.World world, @ForAll Generated.Terms terms) {
        Decision decision = terms.scene().meeting(world.accounts()).decide(record);
        Assume.that(decision instanceof Decision.Update);
        Changes changes = Decided.changes(decision);
        assertThat(changes.isEmpty()).isFalse();
        assertThat(changes.fields()).noneMatch(change -> change instanceof FieldChange.Value value
            ? Objects.equals(value.from(), value.to())
            : ((FieldChange.Names) change).from().equals(((FieldChange.Names) change).to()));
    }

    @Property
    void what_is_accepted_can_be_stored(@ForAll AccountRecord record, @ForAll Generated.World world, @ForAll Generated.Terms terms) {
        Decision decision = terms.scene().meeting(world.accounts()).decide(record);
        assertThatNoException().isThrownBy(() -> after(decision, world));
    }

    @Property
    void what_is_not_accepted_leaves_everything_as_it_was(@ForAll AccountRecord record, @ForAll Generated.World world,
                                                          @ForAll Generated.Terms terms) {
        Decision decision = terms.scene().meeting(world.accounts()).decide(record);
        Assume.that(!(decision instanceof Decision.Create || decision instanceof Decision.Update));
        assertThat(after(decision, world)).isEqualTo(world.accounts());
    }

    @Property(seed = "42")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void the_generated_cases_come_to_every_decision(@ForAll AccountRecord record, @ForAll Generated.World world,
                                                    @ForAll Generated.Terms terms) {
        Statistics.collect(terms.scene().meeting(world.accounts()).decide(record).kind());
        Statistics.coverage(coverage -> {
            for (Decision.Kind kind : Decision.Kind.values()) {
                coverage.check(kind).count(count -> count > 0);
            }
        });
    }

    @Property
    void nobody_gains_power_by_an_import_of_somebody_with_less(@ForAll AccountRecord record, @ForAll Generated.World world,
                                                               @ForAll Generated.Terms terms) {
        Decision decision = terms.scene().bySomeoneWith("accounts:view").meeting(world.accounts()).decide(record);
        Assume.that(decision instanceof Decision.Create || decision instanceof Decision.Update);
        assertThat(Decided.spelled(Decided.changes(decision).gained(Reference.ROLES)))
            .doesNotContain("editor", "super-administrator");
    }

    /** The world once the decision is written. */
    private static List<Account> after(Decision decision, Generated.World world) {
        List<Account> accounts = new ArrayList<>(world.accounts());
        if (decision instanceof Decision.Create create) {
            accounts.add(create.changes().create(create.id(), world.first().connection(), NOW));
        }
        if (decision instanceof Decision.Update update) {
            accounts.replaceAll(account -> account.id().equals(update.id()) ? update.changes().applyTo(account, NOW) : account);
        }
        return accounts;
    }
}
