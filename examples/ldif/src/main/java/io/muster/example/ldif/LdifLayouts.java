package io.muster.example.ldif;

import com.unboundid.ldif.LDIFReader;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.LayoutProvider;
import io.muster.adapters.files.table.TableFormats;

import java.util.List;
import java.util.Objects;

/** Tells Muster of the layout; named in {@code META-INF/services}. */
public final class LdifLayouts implements LayoutProvider {
    @Override
    public List<Layout> layouts(TableFormats tables) {
        // Where the SDK is not beside this jar, Muster says so when it starts, and not in the first import.
        Objects.requireNonNull(LDIFReader.class);
        return List.of(LdifLayout.LAYOUT);
    }
}
