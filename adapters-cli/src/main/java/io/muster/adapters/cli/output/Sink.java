package io.muster.adapters.cli.output;

import java.util.List;

/** Where rows of cells go. */
interface Sink extends AutoCloseable {
    void row(List<String> cells);

    @Override
    void close();
}
