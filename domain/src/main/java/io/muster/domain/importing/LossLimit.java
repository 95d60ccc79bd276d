package io.muster.domain.importing;

/**
 * How many memberships an import may take away before somebody must say that this is meant.
 *
 * @param percent of all memberships of the tenant
 * @param always so many may go whatever share they are: a few accounts are soon half of a small tenant
 */
public record LossLimit(int percent, long always) {
    public static final LossLimit DEFAULT = of(10);

    /** @throws IllegalArgumentException where the share is none */
    public LossLimit {
        if (percent < 0 || percent > 100 || always < 0) {
            throw new IllegalArgumentException("a share is from 0 to 100 percent");
        }
    }

    public static LossLimit of(int percent) {
        return new LossLimit(percent, 10);
    }

    /** Whether so few are lost that nobody needs to count them all. */
    public boolean allows(long lost) {
        return lost <= always;
    }

    /** Whether so many may be lost. @param all the memberships that there are now */
    public boolean allows(long lost, long all) {
        return allows(lost) || lost * 100 <= all * percent;
    }
}
