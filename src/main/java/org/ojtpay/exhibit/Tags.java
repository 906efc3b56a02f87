package org.ojtpay.exhibit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** What a screen reader is told: headings, paragraphs, tables and fields, in reading order. */
final class Tags {

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document = new PDStructureElement("Document", root);
  private final Map<COSObjectable, COSArray> pages = new HashMap<>();
  private final Map<Integer, COSObjectable> parents = new TreeMap<>();

  Tags() {
    root.appendKid(document);
  }

  PDStructureElement document() {
    return document;
  }

  PDStructureElement element(PDStructureNode parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /** A heading of a column or a row: {@code scope} says which. */
  PDStructureElement heading(PDStructureNode row, String scope) {
    PDStructureElement heading = element(row, "TH");
    PDTableAttributeObject attributes = new PDTableAttributeObject();
    attributes.setScope(scope);
    heading.addAttribute(attributes);
    return heading;
  }

  /** The number that marks the element's text on the page. */
  int mark(PDStructureElement element, PDPage page) {
    COSArray elements = pages.get(page);
    if (elements == null) {
      elements = new COSArray();
      pages.put(page, elements);
      page.setStructParents(parents.size());
      page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
      parents.put(parents.size(), new PDParentTreeValue(elements));
    }
    elements.add(element);
    element.setPage(page);
    int number = elements.size() - 1;
    element.appendKid(number);
    return number;
  }

  /** Puts a form field where the text has come to. */
  void field(PDStructureElement parent, PDAnnotationWidget widget, PDPage page) {
    PDStructureElement form = element(parent, "Form");
    form.setPage(page);
    PDObjectReference reference = new PDObjectReference();
    reference.setReferencedObject(widget);
    reference.getCOSObject().setItem(COSName.PG, page);
    form.appendKid(reference);
    widget.setStructParent(parents.size());
    parents.put(parents.size(), new PDParentTreeValue(form.getCOSObject()));
  }

  void attachTo(PDDocument pdf) {
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(parents.size());
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    pdf.getDocumentCatalog().setMarkInfo(marked);
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
  }
}
