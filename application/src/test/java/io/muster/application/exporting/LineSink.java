package io.muster.application.exporting;

import io.muster.application.files.Content;
import io.muster.application.files.FileFull;
import io.muster.application.files.FileShape;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.RejectedRow;
import io.muster.application.port.out.AccountSink;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.importing.ImportRules;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes a line for each account and for each definition. */
public class LineSink implements AccountSink {
    static final List<Loss> LOSSES = List.of(new Loss("picture", "is no text", 2, "ann"));

    @Override
    public List<LayoutDescription> layouts() {
        return List.of(new LayoutDescription("lines", "Lines", List.of(), List.of("lines"), ImportRules.DEFAULT),
            new LayoutDescription("teams", "Teams", List.of(), List.of("lines"), ImportRules.DEFAULT, Optional.of(ReferenceKind.TEAM)));
    }

    @Override
    public AccountWriter open(OutputStream out, ExportShape shape) {
        PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
        Map<ReferenceKind, Set<Name>> named = new EnumMap<>(ReferenceKind.class);
        return new AccountWriter() {
            @Override
            public void write(List<Account> accounts) {
                if (accounts.stream().anyMatch(account -> account.profile().userName().value().equals("last straw"))) {
                    throw new FileFull("there is no room for more");
                }
                for (Account account : accounts) {
                    lines.print(account.profile().userName() + "\n");
                    for (Reference place : Reference.values()) {
                        named.computeIfAbsent(place.kind(), kind -> new TreeSet<>()).addAll(account.access().get(place));
                    }
                }
            }

            @Override
            public Map<ReferenceKind, Set<Name>> named() {
                return named;
            }

            @Override
            public List<Loss> losses() {
                return LOSSES;
            }

            @Override
            public void finish(List<Definition> definitions) {
                definitions.forEach(definition -> lines.print(definition.kind() + " " + definition.name() + "\n"));
            }

            @Override
            public void close() {
                lines.flush();
            }
        };
    }

    @Override
    public void repair(Content original, FileShape shape, Iterator<RejectedRow> rejected, boolean credentials, OutputStream out) {
        throw new AssertionError("exports repair nothing");
    }

    @Override
    public String repairFormat(FileShape shape) {
        throw new AssertionError("exports repair nothing");
    }

    @Override
    public void template(String layout, String format, Map<ReferenceKind, List<String>> known, OutputStream out) {
        throw new AssertionError("exports need no template");
    }

    @Override
    public String fileName(String layout, String format, Optional<String> only) {
        return only.orElse("all") + ".lines";
    }
}
