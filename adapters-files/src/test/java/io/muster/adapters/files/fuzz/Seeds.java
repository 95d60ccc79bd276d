package io.muster.adapters.files.fuzz;

import io.muster.adapters.files.AccountFiles;
import io.muster.application.files.LayoutDescription;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.AccountSink.AccountWriter;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.testing.AccountBuilder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Files to begin with: one of every layout and format, and the entries of a workbook by themselves. */
final class Seeds {
    private static final AccountSink SINK = AccountFiles.accountSink();
    private static final List<Account> ACCOUNTS = List.of(AccountBuilder.anAccount("jo").withEmail("jo@x.org").with(Field.PHONE, "+331")
        .with(Field.USER_METADATA, "{\"a\":[1,null]}").inGroups("A", "B").inTeams("T").withRoles("ROLE_A").build());
    private static final List<Definition> DEFINITIONS = List.of(Definition.bare(ReferenceKind.GROUP, new Name("A")),
        Definition.role(new Name("ROLE_A"), "A", Permissions.of(List.of(new Permission("x:y")))));
    private static final String SHARED = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>a</t></si>"
        + "<si><r><rPr><b/></rPr><t xml:space=\"preserve\"> b</t></r></si></sst>";
    private static final String OPEN = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
        + "<office:body><office:spreadsheet><table:table table:name=\"S\"><table:table-row><table:table-cell office:value-type=\"string\">"
        + "<text:p>username</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"2\">"
        + "<table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell></table:table-row>"
        + "</table:table></office:spreadsheet></office:body></office:document-content>";

    private Seeds() {
    }

    static void write(Path corpus) throws IOException {
        for (LayoutDescription layout : SINK.layouts()) {
            for (String format : layout.writes()) {
                Files.write(corpus.resolve(layout.name() + "." + format), Wrapping.NONE.seed(file(layout, format)));
            }
        }
        for (Map.Entry<String, byte[]> entry : workbook().entrySet()) {
            for (Wrapping wrapping : Wrapping.values()) {
                if (wrapping.entry().equals(entry.getKey())) {
                    Files.write(corpus.resolve(wrapping.name()), wrapping.seed(entry.getValue()));
                }
            }
        }
        Files.write(corpus.resolve("strings"), Wrapping.STRINGS.seed(SHARED.getBytes(StandardCharsets.UTF_8)));
        Files.write(corpus.resolve("ods"), Wrapping.OPEN_DOCUMENT.seed(OPEN.getBytes(StandardCharsets.UTF_8)));
        Files.write(corpus.resolve("custom"), Wrapping.NONE.seed("Mail;displayName\njo@x.org;Jo\n".getBytes(StandardCharsets.UTF_8)));
    }

    /** The entries of a workbook of users. */
    static Map<String, byte[]> workbook() {
        return Wrapping.unzip(file(SINK.layouts().stream().filter(layout -> layout.name().equals("akeneo-users")).findFirst().orElseThrow(),
            "xlsx"));
    }

    private static byte[] file(LayoutDescription layout, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AccountWriter writer = SINK.open(out,
                new ExportShape(format, layout.name(), Tenant.DEFAULT, Instant.EPOCH, true, Map.of()))) {
            if (layout.lists().isEmpty()) {
                writer.write(ACCOUNTS);
            }
            writer.finish(DEFINITIONS);
        }
        return out.toByteArray();
    }
}
