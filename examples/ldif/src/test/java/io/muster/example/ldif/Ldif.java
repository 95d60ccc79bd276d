package io.muster.example.ldif;

import io.muster.adapters.files.AccountFiles;
import io.muster.application.files.Content;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files in memory, through Muster's own ports, which nobody has told of the layout. */
final class Ldif {
    private static final RecordSource SOURCE = AccountFiles.recordSource();
    private static final AccountSink SINK = AccountFiles.accountSink();

    private Ldif() {
    }

    static Content content(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static FileShape inspect(String text) {
        return SOURCE.inspect(content(text), FileType.UNSTATED);
    }

    static List<AccountRecord> records(String text) {
        List<AccountRecord> records = new ArrayList<>();
        try (RecordSource.Items items = SOURCE.open(content(text), inspect(text))) {
            for (Optional<SourceItem> item = items.next(); item.isPresent(); item = items.next()) {
                records.add(((SourceItem.Row) item.get()).record());
            }
        }
        return records;
    }

    static AccountRecord onlyRecord(String text) {
        List<AccountRecord> records = records(text);
        if (records.size() != 1) {
            throw new AssertionError("not one record but " + records);
        }
        return records.get(0);
    }

    record Export(String text, List<Loss> losses) {
    }

    static Export export(List<Account> accounts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportShape shape = new ExportShape("ldif", "ldif", Tenant.DEFAULT, Instant.EPOCH, true, Map.of());
        try (AccountSink.AccountWriter writer = SINK.open(out, shape)) {
            writer.write(accounts);
            writer.finish(List.of());
            return new Export(out.toString(StandardCharsets.UTF_8), writer.losses());
        }
    }

    /** @param reasons by the numbers of their rows */
    static String repair(String text, Map<Integer, Problem> reasons) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SINK.repair(content(text), inspect(text), reasons.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(row -> new RejectedRow(new RowNumber(row.getKey()), List.of(row.getValue()))).iterator(), true, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static String template(Map<ReferenceKind, List<String>> known) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SINK.template("ldif", "ldif", known, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
