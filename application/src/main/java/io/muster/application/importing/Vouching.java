package io.muster.application.importing;

import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Directory.Question;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.account.NormalForm;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Candidate;
import io.muster.domain.importing.Correlation;
import io.muster.domain.importing.DirectoryAnswer;
import io.muster.domain.importing.DirectoryRule;
import io.muster.domain.importing.ImportTerms;
import io.muster.domain.importing.Matches;
import io.muster.domain.importing.RowNumber;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the directory about a whole chunk, once, and then the store for whom its entries are known as here. */
final class Vouching {
    private final Store store;
    private final Directory directory;

    Vouching(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** A candidate with the directory's answer, and with the accounts that the answer leads to. */
    record Vouched(Candidate candidate, DirectoryAnswer answer) {
        private Vouched after(RowNumber earlier) {
            return new Vouched(new Candidate(candidate.record(), candidate.matches().after(earlier)), answer);
        }
    }

    List<Vouched> ask(Tenant tenant, ImportTerms terms, List<Candidate> candidates) {
        if (terms.connection().kind() != Connection.Kind.DIRECTORY || terms.rules().directory() != DirectoryRule.REQUIRE) {
            return candidates.stream().map(candidate -> new Vouched(candidate, DirectoryAnswer.NOT_ASKED)).toList();
        }
        Set<Question> questions = candidates.stream().flatMap(candidate -> question(terms, candidate).stream())
            .collect(Collectors.toSet());
        Map<Question, DirectoryAnswer> answers = questions.isEmpty() ? Map.of() : directory.answers(terms.connection(), questions);
        Known known = known(tenant, terms.connection().name(), answers);
        return eachEntryOnce(candidates.stream().map(candidate -> known.vouched(terms, candidate, question(terms, candidate)
            .map(question -> Objects.requireNonNull(answers.get(question), "the directory left a question without an answer"))
            .orElse(DirectoryAnswer.NOT_ASKED))).toList());
    }

    /** Two names may be of one entry, its old and its new one: what staging takes for two accounts is one, and written once. */
    private static List<Vouched> eachEntryOnce(List<Vouched> records) {
        Map<String, RowNumber> first = new HashMap<>();
        return records.stream().map(vouched -> vouched.answer().id()
            .map(id -> first.putIfAbsent(id, vouched.candidate().record().row()))
            .map(vouched::after).orElse(vouched)).toList();
    }

    private Known known(Tenant tenant, Name connection, Map<Question, DirectoryAnswer> answers) {
        Set<String> ids = new HashSet<>();
        Set<UserName> names = new HashSet<>();
        answers.values().forEach(answer -> {
            answer.id().ifPresent(ids::add);
            answer.name().filter(Vouching::fits).map(UserName::new).ifPresent(names::add);
        });
        Known known = new Known(new HashMap<>(), new HashMap<>());
        store.accounts().withUserNames(tenant, connection, names)
            .forEach(account -> known.byName.put(account.profile().userName().key(), account));
        known.byEntry.putAll(store.accounts().withExternalIds(tenant, connection, ids).stream()
            .collect(Collectors.groupingBy(account -> account.profile().get(Field.EXTERNAL_ID).orElseThrow())));
        return known;
    }

    /** The accounts that the directory's answers lead to. */
    private record Known(Map<String, List<Account>> byEntry, Map<String, Account> byName) {
        Vouched vouched(ImportTerms terms, Candidate candidate, DirectoryAnswer answer) {
            List<Account> same = answer.id().map(id -> byEntry.getOrDefault(id, List.of())).orElse(List.of());
            Matches matches = answer.name().isEmpty()
                ? candidate.matches().withSameEntry(same)
                // It is by the account that the entry was found, so that the account stays the one, whoever has the new name.
                : candidate.matches().withSameEntry(account(terms, candidate).map(List::of).orElse(same))
                    .withOwnerOfName(answer.name().map(NormalForm::of).map(byName::get));
            return new Vouched(new Candidate(candidate.record(), matches), answer);
        }
    }

    /**
     * The user name that the record's account is to have: the record's own or, where it has none or only its e-mail in place of
     * one, that of the account it speaks of.
     */
    private static Optional<Question> question(ImportTerms terms, Candidate candidate) {
        AccountRecord record = candidate.record();
        Optional<UserName> own = record.value(Field.USER_NAME).filter(Vouching::fits).map(UserName::new);
        Optional<Account> known = account(terms, candidate);
        Optional<UserName> name = own.isPresent() && !terms.key().lendsUserName(record) ? own
            : known.map(account -> account.profile().userName()).or(() -> own);
        return name.map(asked -> new Question(asked, known.flatMap(account -> account.profile().get(Field.EXTERNAL_ID))));
    }

    private static Optional<Account> account(ImportTerms terms, Candidate candidate) {
        return Correlation.of(candidate.matches(), terms.key()).fold(Optional::empty, Optional::of, several -> Optional.empty());
    }

    private static boolean fits(String name) {
        return Field.USER_NAME.check(name).isEmpty();
    }
}
