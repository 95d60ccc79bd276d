package io.muster.application.port.out;

import io.muster.application.files.FileBeginning;
import io.muster.application.port.out.AccountSink.AccountWriter;
import io.muster.application.port.out.AccountSink.ExportShape;

import java.util.function.Supplier;

/** Shows what files would have in them, of the layouts and formats of {@link AccountSink}, and by the same code. */
public interface FilePreviews {
    /** @throws io.muster.application.Refusal where the layout or format cannot be written */
    Preview begin(ExportShape shape);

    /**
     * A file in memory, for few accounts.
     *
     * @param writer of the file
     * @param shown all that is in the file, once the writer has finished it
     */
    record Preview(AccountWriter writer, Supplier<FileBeginning> shown) implements AutoCloseable {
        @Override
        public void close() {
            writer.close();
        }
    }
}
