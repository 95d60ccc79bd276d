package io.muster.adapters.files.table.workbook;

import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which files are workbooks, and those that are and are not read. */
class RefusedWorkbooksTest {
    @ParameterizedTest
    @EnumSource(value = EncryptionMode.class, names = {"standard", "agile"})
    void one_that_is_protected_by_a_password_is_refused_with_what_to_do(EncryptionMode mode) throws Exception {
        byte[] file = encrypted(mode);

        assertThat(Sheets.XLSX.recognises(Sheets.content(file))).isTrue();
        assertThat(Sheets.refusal(file).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(Sheets.refusal(file).message()).contains("remove the password");
    }

    private static byte[] encrypted(EncryptionMode mode) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                inside.write(Sheets.poi(book -> book.createSheet("One")));
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] compound(String stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void one_of_excel_97_is_refused_with_what_to_do() throws IOException {
        byte[] file = compound("Workbook");

        assertThat(Sheets.XLSX.recognises(Sheets.content(file))).isTrue();
        assertThat(Sheets.refusal(file).message()).contains("(.xls)", "save it as .xlsx");
    }

    @Test
    void a_binary_one_is_refused_with_what_to_do() throws IOException {
        Map<String, String> parts = Sheets.parts("");
        parts.replaceAll((name, text) -> text.replace("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "vnd.ms-excel.sheet.binary.macroEnabled.main"));
        byte[] file = Sheets.zip(parts);

        assertThat(Sheets.XLSX.recognises(Sheets.content(file))).isTrue();
        assertThat(Sheets.refusal(file).message()).contains("(.xlsb)", "save it as .xlsx");
    }

    @Test
    void a_document_is_refused_with_what_to_do() throws IOException {
        byte[] word = Sheets.zip(Map.of("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        byte[] writer = Sheets.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text"));

        for (byte[] file : List.of(word, writer)) {
            assertThat(Sheets.XLSX.recognises(Sheets.content(file))).isTrue();
            assertThat(Sheets.refusal(file).message()).contains("text document", "save its table in a workbook");
        }
    }

    @Test
    void an_archive_whose_entries_are_encrypted_is_refused_with_what_to_do() throws IOException {
        byte[] file = Sheets.zip(Map.of("users.csv", "username\njo\n"));
        file[6] |= 1;

        assertThat(Sheets.XLSX.recognises(Sheets.content(file))).isTrue();
        assertThat(Sheets.refusal(file).message()).contains("protected by a password", "remove the password");
    }

    @Test
    void other_files_are_not_recognised() throws IOException {
        Map<String, String> accounts = new LinkedHashMap<>();
        accounts.put("accounts.ndjson", "");
        accounts.put("manifest.json", "{}");
        Map<String, String> document = Map.of("[Content_Types].xml", "<Types><Default Extension=\"xlsx\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/></Types>");

        for (byte[] file : new byte[][] {{}, {'P'}, {'P', 'K', 3, 4}, "Name,Email".getBytes(), Sheets.zip(accounts), Sheets.zip(document),
            compound("WordDocument")}) {
            assertThat(Sheets.XLSX.recognises(Sheets.content(file))).isFalse();
            assertThat(Sheets.ODS.recognises(Sheets.content(file))).isFalse();
        }
    }

    @Test
    void each_recognises_its_own() throws IOException {
        byte[] xlsx = Sheets.poi(book -> book.createSheet("One"));
        byte[] ods = Sheets.ods("");

        assertThat(Sheets.XLSX.recognises(Sheets.content(xlsx))).isTrue();
        assertThat(Sheets.ODS.recognises(Sheets.content(xlsx))).isFalse();
        assertThat(Sheets.ODS.recognises(Sheets.content(ods))).isTrue();
        assertThat(Sheets.XLSX.recognises(Sheets.content(ods))).isFalse();
        assertThat(Sheets.XLSX.recognises(Sheets.content(Sheets.written(Sheets.sheet("a"), List.of())))).isTrue();
    }

    @Test
    void what_is_no_workbook_is_refused() {
        assertThatThrownBy(() -> Sheets.XLSX.open(Sheets.content("Name".getBytes()), Dialect.UNSTATED))
            .isInstanceOf(FileRejected.class);
        assertThatThrownBy(() -> Sheets.ODS.open(Sheets.content(Sheets.xlsx("")), Dialect.UNSTATED))
            .isInstanceOf(FileRejected.class);
    }
}
