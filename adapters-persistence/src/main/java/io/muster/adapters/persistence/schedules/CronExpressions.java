package io.muster.adapters.persistence.schedules;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import io.muster.application.port.out.CronTimes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** By db-scheduler's reader of cron expressions. */
public final class CronExpressions implements CronTimes {
    /** Stands for "never" in db-scheduler, which has 2500 there. */
    private static final Instant NEVER = Instant.parse("2400-01-01T00:00:00Z");

    @Override
    public Optional<Instant> next(String expression, ZoneId zone, Instant after) {
        CronStyle style = style(expression);
        Instant next = next(expression, style, zone, after);
        return Optional.of(leftOut(expression, style, zone, after).filter(next::isAfter).orElse(next)).filter(NEVER::isAfter);
    }

    private static CronStyle style(String expression) {
        int fields = expression.isBlank() ? 0 : expression.strip().split("\\s+").length;
        return switch (fields) {
            case 5 -> CronStyle.UNIX;
            case 6 -> CronStyle.SPRING53;
            default -> throw new IllegalArgumentException("it has " + fields + " fields; expected five (minute, hour, day of the month, "
                + "month, day of the week) or six with the seconds first");
        };
    }

    private static Instant next(String expression, CronStyle style, ZoneId zone, Instant after) {
        return new CronSchedule(expression.strip(), zone, style).getInitialExecutionTime(after);
    }

    /** A time that the clocks jump over the next time they are set forward; the library leaves such days out. */
    private static Optional<Instant> leftOut(String expression, CronStyle style, ZoneId zone, Instant after) {
        return Optional.ofNullable(zone.getRules().nextTransition(after)).filter(ZoneOffsetTransition::isGap)
            .flatMap(jump -> Optional.of(next(expression, style, jump.getOffsetBefore(), jump.getInstant().minusSeconds(1)))
                .filter(jump.getInstant().plus(jump.getDuration())::isAfter));
    }
}
