package io.muster.application.contract;

import io.muster.application.files.Content;
import io.muster.application.files.FileShape;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.RejectedRow;
import io.muster.application.port.out.AccountSink;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.importing.ImportRules;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the accounts that an export writes, and lets something happen before each page of them. */
final class CollectingSink implements AccountSink {
    private final List<Account> collected = new ArrayList<>();
    private final Runnable meanwhile;
    private Instant asOf;

    CollectingSink(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    List<Account> accounts() {
        return collected;
    }

    Instant asOf() {
        return asOf;
    }

    @Override
    public List<LayoutDescription> layouts() {
        return List.of(new LayoutDescription("none", "None", List.of(), List.of("none"), ImportRules.DEFAULT));
    }

    @Override
    public AccountWriter open(OutputStream out, ExportShape shape) {
        asOf = shape.asOf();
        return new AccountWriter() {
            @Override
            public void write(List<Account> accounts) {
                meanwhile.run();
                collected.addAll(accounts);
            }

            @Override
            public Map<ReferenceKind, Set<Name>> named() {
                return Map.of();
            }

            @Override
            public List<Loss> losses() {
                return List.of();
            }

            @Override
            public void finish(List<Definition> definitions) {
                // Nothing is written anywhere.
            }

            @Override
            public void close() {
                // Nothing is held open.
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
        return "accounts";
    }
}
