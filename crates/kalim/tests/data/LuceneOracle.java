import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Analyzer.TokenStreamComponents;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Prints the tokens that Lucene makes of each line of standard input.
 *
 * <pre>
 * java -cp lucene-core.jar:lucene-analysis-common.jar LuceneOracle.java [arabic|standard] &lt; in &gt; out
 * </pre>
 *
 * "arabic" (the default) is {@code new ArabicAnalyzer()}, "standard" the bare StandardTokenizer. A line is a text, up to
 * its first tab; the rest is ignored, so that an answer can be fed in again. Lines that begin with # are copied.
 * A line of output is the text as it was written, a tab, and the tokens as term:start:end:position:type, separated
 * by spaces, or - if there are none. Texts and terms write a backslash as \\, line feed, carriage return and tab as
 * \n \r \t, and any code point as \{hex}.
 */
public final class LuceneOracle {
  public static void main(String[] args) throws IOException {
    Analyzer analyzer = args.length > 0 && args[0].equals("standard") ? standard() : new ArabicAnalyzer();
    InputStream in = new BufferedInputStream(System.in, 1 << 16);
    PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
    for (String line = readLine(in); line != null; line = readLine(in)) {
      out.print(line.startsWith("#") ? line : answer(analyzer, line.split("\t", 2)[0]));
      out.print('\n');
    }
    out.flush();
  }

  private static Analyzer standard() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new StandardTokenizer());
      }
    };
  }

  /** Reads up to a line feed, and only that: a carriage return is text. */
  private static String readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static String answer(Analyzer analyzer, String text) throws IOException {
    StringBuilder out = new StringBuilder(text).append('\t');
    int position = -1;
    try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(unescape(text)))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        out.append(position < 0 ? "" : " ");
        position += step.getPositionIncrement();
        out.append(escape(term.toString())).append(':').append(offset.startOffset()).append(':').append(offset.endOffset());
        out.append(':').append(position).append(':').append(type.type().replaceAll("[<>]", ""));
      }
      tokens.end();
    }
    return out.charAt(out.length() - 1) == '\t' ? out + "-" : out.toString();
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      c = text.charAt(++i);
      if (c == '{') {
        int close = text.indexOf('}', i);
        out.appendCodePoint(Integer.parseInt(text.substring(i + 1, close), 16));
        i = close;
      } else {
        out.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c);
      }
    }
    return out.toString();
  }

  private static String escape(String term) {
    StringBuilder out = new StringBuilder();
    term.codePoints().forEach(c -> {
      if (c == '\\') {
        out.append("\\\\");
      } else if (isVisible(c) && !(out.length() == 0 && isMark(c))) {
        out.appendCodePoint(c);
      } else {
        out.append("\\{").append(Integer.toHexString(c).toUpperCase()).append('}');
      }
    });
    return out.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isVisible(int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.SPACE_SEPARATOR:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.PRIVATE_USE:
      case Character.SURROGATE:
      case Character.UNASSIGNED:
        return false;
      default:
        return true;
    }
  }
}
