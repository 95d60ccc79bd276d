package io.muster.domain.password;

import io.muster.domain.account.NormalForm;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which passwords are taken, by NIST SP 800-63B-4 §3.1.1.2: a least length, in code points, and no password that is common,
 * expected, or about the account. No rules of composition: blanks and all of Unicode may be used, nothing must.
 */
public final class PasswordPolicy {
    /** For a password that is all that one signs in with. */
    public static final int SINGLE_FACTOR = 15;
    /** The least that the standard allows at all. */
    public static final int LEAST = 8;
    /** A password of this length must be allowed. */
    public static final int LONGEST_MINIMUM = 64;
    /** Where the problem is, whoever states a password. */
    public static final String PATH = "password";
    private static final String PRODUCT = "muster";

    private final int minLength;
    private final Set<String> common;

    /**
     * @param minLength from {@link #LEAST} to {@link #LONGEST_MINIMUM}
     * @param common passwords that are tried first, in {@link NormalForm}
     */
    public PasswordPolicy(int minLength, Set<String> common) {
        if (minLength < LEAST || minLength > LONGEST_MINIMUM) {
            throw new IllegalArgumentException("the least length is from " + LEAST + " to " + LONGEST_MINIMUM);
        }
        this.minLength = minLength;
        this.common = common;
    }

    public int minLength() {
        return minLength;
    }

    /** For passwords that were chosen elsewhere, under another system's rules: the least length that the standard allows. */
    public PasswordPolicy forFiles() {
        return new PasswordPolicy(LEAST, common);
    }

    /** The form in which passwords are counted and hashed, so that it does not matter how a keyboard makes an é (UAX 15, NFKC). */
    public static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /**
     * @param about the account's names and addresses
     * @return what is wrong and what would do, without the password; empty where it is taken
     */
    public Optional<Problem> check(String password, Collection<String> about) {
        String normalized = normalized(password);
        int length = normalized.codePointCount(0, normalized.length());
        if (length < minLength) {
            return refused("has " + length + (length == 1 ? " character" : " characters") + "; at least " + minLength + " are needed");
        }
        String folded = NormalForm.of(normalized);
        if (isMonotonous(folded)) {
            return refused("is made of repeated or neighbouring characters, which are tried first");
        }
        if (isCommon(folded)) {
            return refused("is among those that are most often used, or little more than one of them, and is tried first");
        }
        if (NameWords.of(Stream.concat(Stream.of(PRODUCT), about.stream()).toList()).makeUp(folded)) {
            return refused("is made of the account's own names, or Muster's, which are tried first");
        }
        return Optional.empty();
    }

    /** {@code aaaaaaaa}, {@code 1234abcd}, or something short over and over. */
    private static boolean isMonotonous(String folded) {
        String unit = Repetition.unit(folded);
        return Runs.trimmed(unit).isEmpty() || unit.length() < LEAST && unit.length() < folded.length();
    }

    /** One of the list; one several times over; one with a run before or behind it, such as {@code password12345678}. */
    private boolean isCommon(String folded) {
        String unit = Repetition.unit(folded);
        return common.contains(unit) || common.contains(Runs.trimmed(unit).strip());
    }

    private static Optional<Problem> refused(String reason) {
        return Optional.of(new Problem(ProblemCode.FIELD_INVALID, PATH,
            "the password " + reason + "; four or five words that have nothing to do with each other make a good one"));
    }
}
