package io.muster.domain.password;

import io.muster.domain.account.NormalForm;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which an account is known, and what is derived from them: {@code JohnDoe1970!}, {@code doe-doe-doe-doe}. */
record NameWords(Set<String> whole, Set<String> letters) {
    private static final int SHORTEST = 2;

    /** @param names an address stands for itself and for what is before and behind its {@code @} */
    static NameWords of(Collection<String> names) {
        Set<String> whole = names.stream().flatMap(NameWords::parts).map(NormalForm::of).collect(Collectors.toSet());
        Set<String> letters = whole.stream().flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[^\\p{L}\\p{M}]+"))))
            .map(NameWords::lettersOf).filter(word -> word.length() >= SHORTEST).collect(Collectors.toSet());
        return new NameWords(whole, letters);
    }

    private static Stream<String> parts(String name) {
        int at = name.lastIndexOf('@');
        return at < 0 ? Stream.of(name) : Stream.of(name, name.substring(0, at), name.substring(at + 1));
    }

    /** Whether a password, in normal form, is one of the names, or all its letters spell some of them. */
    boolean makeUp(String password) {
        return whole.contains(password) || isChain(lettersOf(password));
    }

    private boolean isChain(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int i = 0; i < text.length(); i++) {
            for (String word : letters) {
                if (reached[i] && text.startsWith(word, i)) {
                    reached[i + word.length()] = true;
                }
            }
        }
        return !text.isEmpty() && reached[text.length()];
    }

    private static String lettersOf(String text) {
        return text.codePoints().filter(Character::isLetter)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Names are no secrets, yet a password may be told from them. */
    @Override
    public String toString() {
        return "NameWords[" + whole.size() + "]";
    }
}
