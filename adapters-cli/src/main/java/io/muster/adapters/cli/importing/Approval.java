package io.muster.adapters.cli.importing;

import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.shell.Failure;
import io.muster.adapters.cli.shell.Shell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a plan is to be applied.
 *
 * @param yes whether that was said beforehand
 * @param losses the number of lost memberships that was accepted beforehand
 */
public record Approval(Shell shell, boolean yes, Optional<Integer> losses) {
    private static final Set<String> YES = Set.of("y", "yes");

    /** Where nobody can be asked, and nothing was said, there is no use in beginning. */
    public void mustBePossible() {
        if (!yes && losses.isEmpty() && shell.dialogue().isEmpty()) {
            throw Failure.usage("There is no terminal to ask at whether to apply the plan: say --yes, or --review to look only.");
        }
    }

    /** @return what to apply it with, as the query of the address; empty where it is not to be applied */
    public Optional<String> of(Job planned) {
        int lost = planned.plan().getInt("membershipsLost", 0);
        if (planned.plan().getBoolean("lossToConfirm", false)) {
            return accepts(lost, planned) ? Optional.of("?membershipsLost=" + lost) : Optional.empty();
        }
        return yes || losses.filter(accepted -> accepted == lost).isPresent() || YES.contains(asked("Apply this plan? [y/N] "))
            ? Optional.of("") : Optional.empty();
    }

    /** So many that somebody has to type how many: a yes that was said beforehand does not cover it. */
    private boolean accepts(int lost, Job planned) {
        if (losses.isPresent() || shell.dialogue().isEmpty()) {
            if (losses.filter(accepted -> accepted == lost).isPresent()) {
                return true;
            }
            throw new Failure("Accounts would lose " + lost + " team memberships, " + losses.map(accepted -> "not the " + accepted
                + " that were accepted").orElse("more than may go without saying so") + ". Nothing was applied.\n"
                + "`muster import --review --apply " + planned.id() + "` shows them; `--apply " + planned.id() + " --accept-losses "
                + lost + "` applies the plan.");
        }
        return asked("Accounts would lose " + lost + " team memberships. Type this number if that is meant: ").equals(String.valueOf(lost));
    }

    private String asked(String question) {
        return shell.dialogue().map(dialogue -> dialogue.ask(question).toLowerCase(Locale.ROOT)).orElse("");
    }
}
