package io.muster.application.twin;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Directory;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.account.NormalForm;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryAnswer;
import io.muster.domain.importing.DirectoryEntry;
import io.muster.domain.importing.DirectoryVerdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A directory whose entries a test lists; it may be away, or there may be none. */
public final class InMemoryDirectory implements Directory {
    private final List<Person> people = new ArrayList<>();
    public boolean serves = true;
    public boolean away;
    /** How often it was asked, in this order: questions of a chunk, a right or wrong password, somebody turned away. */
    public final List<String> asked = new ArrayList<>();

    private record Person(DirectoryEntry entry, String password) {
    }

    public void add(String name, UUID id, boolean enabled, String password) {
        people.add(new Person(new DirectoryEntry(name, Optional.of(id.toString()), enabled), password));
    }

    public void add(String name, boolean enabled) {
        add(name, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), enabled, "secret");
    }

    public void rename(UUID id, String name) {
        people.replaceAll(person -> person.entry().id().equals(Optional.of(id.toString()))
            ? new Person(new DirectoryEntry(name, person.entry().id(), person.entry().enabled()), person.password())
            : person);
    }

    @Override
    public boolean serves(Connection connection) {
        return serves;
    }

    @Override
    public Optional<String> flaw(DirectorySettings settings) {
        return settings.baseDn().contains("=") ? Optional.empty() : Optional.of("directory.baseDn is no DN");
    }

    @Override
    public Map<Question, DirectoryAnswer> answers(Connection connection, Collection<Question> questions) {
        mustAnswer("answers " + questions.size());
        Map<Question, DirectoryAnswer> answers = new HashMap<>();
        questions.forEach(question -> answers.put(question, answer(question)));
        return answers;
    }

    @Override
    public boolean accepts(Connection connection, Question account, PlainPassword password) {
        mustAnswer("accepts " + account.name());
        return answer(account).verdict() == DirectoryVerdict.FOUND && named(account.name()).get(0).password().equals(password.value());
    }

    @Override
    public void turnAway(Connection connection, UserName name, PlainPassword password) {
        mustAnswer("turnAway " + name);
    }

    @Override
    public String tryOut(Connection connection) {
        mustAnswer("tryOut");
        return "there are " + people.size() + " entries";
    }

    @Override
    public void forget(DirectorySettings settings) {
        asked.add("forget " + settings.baseDn());
    }

    private void mustAnswer(String what) {
        if (away) {
            throw new DirectoryUnavailable("the directory is away", null);
        }
        asked.add(what);
    }

    private DirectoryAnswer answer(Question question) {
        Optional<String> id = DirectoryEntry.id(question.id());
        return DirectoryEntry.answer(id, named(question.name()).stream().map(Person::entry).toList(),
            people.stream().map(Person::entry).filter(entry -> id.isPresent() && entry.id().equals(id)).findFirst());
    }

    private List<Person> named(UserName name) {
        return people.stream().filter(person -> NormalForm.of(person.entry().name()).equals(name.key())).toList();
    }
}
