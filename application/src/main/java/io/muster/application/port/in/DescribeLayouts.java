package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.files.LayoutDescription;

import java.io.OutputStream;
import java.util.List;

/** Tells what can be read and written. */
public interface DescribeLayouts {
    List<LayoutDescription> layouts(Caller caller);

    /** An empty file to fill in. @throws io.muster.application.Refusal for an unknown layout or format, before anything is written */
    Template template(Caller caller, String layout, String format);

    /** A file that is made as it is written. */
    interface Template {
        String fileName();

        void writeTo(OutputStream out);
    }
}
