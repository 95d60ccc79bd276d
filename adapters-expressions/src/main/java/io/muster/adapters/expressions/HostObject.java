package io.muster.adapters.expressions;

import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolScriptable;

/** Something that expressions can look at and not change; without a prototype, so that it has its own members only. */
abstract class HostObject implements Scriptable, SymbolScriptable {
    private Scriptable scope;

    HostObject(Scriptable scope) {
        this.scope = scope;
    }

    /** What it has of this name, as JavaScript has values, or {@link Scriptable#NOT_FOUND}. */
    abstract Object member(String name);

    @Override
    public Object get(String name, Scriptable start) {
        return member(name);
    }

    @Override
    public Object get(int index, Scriptable start) {
        return member(Integer.toString(index));
    }

    @Override
    public boolean has(String name, Scriptable start) {
        return member(name) != NOT_FOUND;
    }

    @Override
    public boolean has(int index, Scriptable start) {
        return has(Integer.toString(index), start);
    }

    @Override
    public String getClassName() {
        return "Object";
    }

    @Override
    public Object getDefaultValue(Class<?> hint) {
        return "[object Object]";
    }

    @Override
    public Object[] getIds() {
        return new Object[0];
    }

    @Override
    public Scriptable getPrototype() {
        return null;
    }

    @Override
    public Scriptable getParentScope() {
        return scope;
    }

    @Override
    public void setParentScope(Scriptable parent) {
        scope = parent;
    }

    @Override
    public void put(String name, Scriptable start, Object value) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void put(int index, Scriptable start, Object value) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public Object get(Symbol key, Scriptable start) {
        return NOT_FOUND;
    }

    @Override
    public boolean has(Symbol key, Scriptable start) {
        return false;
    }

    @Override
    public void put(Symbol key, Scriptable start, Object value) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void delete(Symbol key) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void delete(String name) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void delete(int index) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void setPrototype(Scriptable prototype) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public boolean hasInstance(Scriptable instance) {
        return false;
    }
}
