package io.muster.adapters.files.table.workbook;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook as markup from outside: no document type, hence no entities of its own and nothing from elsewhere, and no
 * element, attribute or text that could fill the heap. Names are told without their namespaces, of which there are two sets
 * (transitional and strict) with the same names in them.
 */
final class Markup implements Closeable {
    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int END = XMLStreamConstants.END_ELEMENT;
    static final int TEXT = XMLStreamConstants.CHARACTERS;
    static final int DOCUMENT_END = XMLStreamConstants.END_DOCUMENT;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final String part;
    private final XMLStreamReader xml;
    private final DistinctNames names = new DistinctNames();

    Markup(InputStream in, String part) throws IOException {
        this.in = in;
        this.part = part;
        this.xml = begin();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, WorkbookLimits.TEXT_CHARACTERS);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, WorkbookLimits.TEXT_CHARACTERS);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, WorkbookLimits.MARKUP_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        return factory;
    }

    private XMLStreamReader begin() throws IOException {
        try {
            return FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw refusal(e);
        }
    }

    /** Goes on to the next beginning or end of an element, piece of text, or the end of the document. */
    int next() throws IOException {
        try {
            int event = xml.next();
            while (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                event = xml.next();
            }
            if (event == START) {
                meet();
            } else if (event != END && event != TEXT && event != DOCUMENT_END) {
                throw unreadable("declares or uses entities of its own, which no workbook does and which is not read");
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    private void meet() {
        names.meet(xml.getLocalName());
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            names.meet(xml.getAttributeLocalName(i));
        }
        for (int i = xml.getNamespaceCount() - 1; i >= 0; i--) {
            names.meet(String.valueOf(xml.getNamespacePrefix(i)));
            names.meet(String.valueOf(xml.getNamespaceURI(i)));
        }
        if (names.count() > WorkbookLimits.NAMES) {
            throw tooLarge("has elements and attributes of more than " + WorkbookLimits.NAMES + " names");
        }
    }

    /** Goes on to the next beginning of an element, or the end of the one around. */
    boolean nextChild() throws IOException {
        int event = next();
        while (event != START && event != END) {
            event = next();
        }
        return event == START;
    }

    /** Goes to the next beginning of such an element, however deep. */
    boolean find(String name) throws IOException {
        for (int event = next(); event != DOCUMENT_END; event = next()) {
            if (event == START && name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        return String.valueOf(xml.getNamespaceURI());
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    /** The value of the first attribute with this local name, or "". */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Passes over the rest of the element that was begun. */
    void skip() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            depth += event == START ? 1 : event == END ? -1 : 0;
        }
    }

    /** The text in the element that was begun, up to its end. */
    String text() throws IOException {
        try {
            return xml.getElementText();
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** The present piece of text. */
    String piece() throws IOException {
        try {
            return xml.getText();
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    FileRejected tooLarge(String what) {
        return new FileRejected(ProblemCode.FILE_TOO_LARGE, part, "the part " + part + " of the workbook " + what);
    }

    /** @param what is wrong, as the end of a sentence that begins with the part */
    FileRejected unreadable(String what) {
        return new FileRejected(ProblemCode.FILE_UNREADABLE, part, "the part " + part + " of the workbook " + what);
    }

    static FileRejected damaged(String part) {
        return new FileRejected(ProblemCode.FILE_UNREADABLE, part, "the part " + part + " of the workbook is damaged");
    }

    /** What to say of what the parser threw; it wraps what came from below, and throws some of it unchecked since it parses lazily. */
    private FileRejected refusal(Exception failure) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRejected rejected) {
                return rejected;
            }
            if (cause instanceof ZipException || cause instanceof EOFException) {
                return damaged(part);
            }
            if (cause instanceof CharConversionException) {
                break;
            }
            if (cause instanceof IOException broken) {
                throw broken;
            }
        }
        if (String.valueOf(failure.getMessage()).contains("limit")) {
            return tooLarge("is nested deeper, or has longer attributes and texts, than any workbook's");
        }
        return unreadable("is damaged: " + place());
    }

    private String place() {
        return xml == null ? "it is no markup"
            : "line " + xml.getLocation().getLineNumber() + ", column " + xml.getLocation().getColumnNumber() + " is no markup";
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
