package io.muster.adapters.cli.importing;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The items of several owners, those of one after those of the other; fetched as they are needed, which a stream would not do. */
public final class Chained<O, T> implements Iterator<T> {
    private final Iterator<O> owners;
    private final Function<O, Iterator<T>> items;
    private Iterator<T> present = Collections.emptyIterator();

    public Chained(Iterator<O> owners, Function<O, Iterator<T>> items) {
        this.owners = owners;
        this.items = items;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && owners.hasNext()) {
            present = items.apply(owners.next());
        }
        return present.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
