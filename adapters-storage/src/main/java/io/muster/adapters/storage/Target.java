package io.muster.adapters.storage;

import io.muster.application.files.Content;

/** One place; file names are checked before. */
interface Target extends AutoCloseable {
    void put(String fileName, Content content, long size);

    void remove(String fileName);

    @Override
    void close();
}
