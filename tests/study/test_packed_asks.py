"""The patterns of each language ask what a sentence of its kind answers, in sound German, French and Spanish."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.packed.deeds import deed_of
from lessoncast.study.facts.packed.whole import is_fragment, is_of_somebody
from study_mother import facts_in

ASKED = [
    ("es", "El precio de la harina depende de la cosecha, pero los ricos lo pagan siempre.", "¿De qué depende el precio de la harina?", "De la cosecha"),
    ("es", "Solera: Es la piedra fija que soporta el peso del grano.", "¿Qué es «solera»?", "La piedra fija que soporta el peso del grano"),
    ("es", "Libro del molino: Te dice de dónde viene cada saco.", "¿Qué te dice «libro del molino»?", "De dónde viene cada saco"),
    ("es", "Libro del molino: Te informa sobre los sacos que la gente compra.", "¿Sobre qué te informa «libro del molino»?", "Sobre los sacos que la gente compra"),
    ("de", "Im Herbst öffnen die Müller das Wehr am oberen Bach, damit das Rad läuft.", "Wozu öffnen die Müller im Herbst das Wehr am oberen Bach?", "Damit das Rad läuft"),
    ("de", "Im Winter schließt der Müller das Wehr am Bach, weil das Eis die Schaufeln bricht.", "Warum schließt der Müller im Winter das Wehr am Bach?", "Weil das Eis die Schaufeln bricht"),
    ("de", "Die Müller verständigen sich durch Glocken.", "Wie verständigen sich die Müller?", "Durch Glocken"),
    ("de", "Alle Körner ruhen drei Tage lang im trockenen Speicher.", "Wie lange ruhen alle Körner im trockenen Speicher?", "Drei Tage lang"),
    ("de", "Die Mühle ist ein Bau aus Holz. Sie kam 1834 in das Tal der Alb.", "In welchem Jahr kam die Mühle in das Tal der Alb?", "1834"),
    ("fr", "Le moulin est un bâtiment de pierre. Il se trouve sous le barrage du village.", "Où se trouve le moulin?", "Sous le barrage du village"),
    ("fr", "Plus la meule est lourde, plus la farine est fine.", "Que se passe-t-il si la meule est plus lourde?", "La farine est plus fine"),
    ("fr", "Les meuniers communiquent grâce aux cloches.", "Comment communiquent les meuniers?", "Grâce aux cloches"),
    ("fr", "La qualité de la farine dépend de la finesse du tamis.", "De quoi dépend la qualité de la farine?", "De la finesse du tamis"),
    ("fr", "La pâte repose pendant environ deux heures.", "Pendant combien de temps repose la pâte?", "Pendant environ deux heures"),
    ("es", "Los molineros se comunican mediante campanas.", "¿Cómo se comunican los molineros?", "Mediante campanas"),
    ("es", "La masa queda en la artesa durante dos horas.", "¿Durante cuánto tiempo queda la masa en la artesa?", "Durante dos horas"),
    ("es", "El molino tiene doce partes de madera.", "¿Cuántas partes tiene el molino?", "Doce partes"),
    ("es", "El molino tiene dos sistemas de freno.", "¿Cuántos sistemas tiene el molino?", "Dos sistemas"),
    ("es", "Para llenar un saco, las muelas aplastan unos dos millones de semillas.", "¿Cuántas semillas aplastan las muelas para llenar un saco?", "Unos dos millones de semillas"),
    ("es", "Las ratas se alimentan de los granos caídos.", "¿De qué se alimentan las ratas?", "De los granos caídos"),
    ("de", "Um 1450 baute Jakob Sulzer die erste Mühle am Bach.", "Wann baute Jakob Sulzer die erste Mühle am Bach?", "Um 1450"),
    ("de", "Der Handel mit Mehl beruht darauf, dass die Säcke gewogen werden.", "Worauf beruht der Handel mit Mehl?", "Darauf, dass die Säcke gewogen werden"),
    ("de", "Die Klappe soll verhindern, dass die Hitze des Ofens entweicht.", "Was soll die Klappe verhindern?", "Dass die Hitze des Ofens entweicht"),
    ("de", "Die Mühle liegt unter dem großen Wehr.", "Wo liegt die Mühle?", "Unter dem großen Wehr"),
    ("de", "Der Speicher befindet sich hinter der alten Mühle.", "Wo befindet sich der Speicher?", "Hinter der alten Mühle"),
    ("de", "Für einen Sack braucht der Müller etwa zehn Garben.", "Wie viele Garben braucht der Müller für einen Sack?", "Etwa zehn Garben"),
    ("de", "Eine Presse liefert etwa 40 Körbe in der Stunde.", "Wie viele Körbe liefert eine Presse in der Stunde?", "Etwa 40 Körbe"),
    ("de", "Die Mühle schont den Bach, weil ihr Rad langsam läuft.", "Warum schont die Mühle den Bach?", "Weil ihr Rad langsam läuft"),
    ("de", "Die Müller schärfen im Winter ihre Steine, weil die Bäche gefroren sind.", "Warum schärfen die Müller im Winter ihre Steine?", "Weil die Bäche gefroren sind"),
    ("fr", "On appelle bluterie le tamis qui sépare la farine du son.", "Comment appelle-t-on le tamis qui sépare la farine du son?", "Bluterie"),
    ("fr", "La levée de la pâte a lieu dans la cave du moulin.", "Où a lieu la levée de la pâte?", "Dans la cave du moulin"),
    ("fr", "Le moulin est entouré d'un large fossé.", "De quoi est entouré le moulin?", "D'un large fossé"),
    ("fr", "Quand le vent souffle fort, le meunier replie les ailes afin que le bois ne casse pas.", "Pourquoi est-ce que le meunier replie les ailes quand le vent souffle fort?", "Afin que le bois ne casse pas"),
    ("fr", "Les meuniers ferment leurs volets en hiver, car le gel fend la roue.", "Pourquoi est-ce que les meuniers ferment leurs volets en hiver?", "Parce que le gel fend la roue"),
    ("fr", "Le grain est transformé en farine blanche.", "En quoi est transformé le grain?", "En farine blanche"),
    ("fr", "La crue est à l'origine de la ruine du moulin.", "Qu'est-ce qui est à l'origine de la ruine du moulin?", "La crue"),
    ("fr", "La meule pèse environ 300 kilos.", "Combien pèse la meule?", "Environ 300 kilos"),
    ("fr", "Un sac de blé contient près de 20 millions de grains.", "Combien de grains contient un sac de blé?", "Près de 20 millions de grains"),
    ("es", "Cuando la harina se mezcla con agua, recibe el nombre de masa.", "¿Qué nombre recibe la harina cuando se mezcla con agua?", "Masa"),
    ("es", "El tamiz del molino recibe el nombre de cedazo.", "¿Qué nombre recibe el tamiz del molino?", "Cedazo"),
    ("es", "La molienda consiste en aplastar el grano entre dos piedras.", "¿En qué consiste la molienda?", "En aplastar el grano entre dos piedras"),
    ("es", "La harina se acumula en el cajón del molino.", "¿Dónde se acumula la harina?", "En el cajón del molino"),
    ("es", "Como el río no lleva agua en verano, se paran los molinos del valle.", "¿Por qué se paran los molinos del valle?", "Porque el río no lleva agua en verano"),
    ("es", "Para elegir la harina, los panaderos comparan el color, el olor y el precio.", "¿Qué comparan los panaderos para elegir la harina?", "El color, el olor y el precio"),
    ("es", "La piedra del molino pesa unos 300 kilos.", "¿Cuánto pesa la piedra del molino?", "Unos 300 kilos"),
    ("es", "En el año 79, el río cubrió las ruedas del molino.", "¿En qué año el río cubrió las ruedas del molino?", "79"),
    ("es", "El precio del trigo puede darte una idea de la cosecha.", "¿Qué puede darte el precio del trigo?", "Una idea de la cosecha"),
    ("de", "Das Brot wird trocken, weil die Stärke ihr Wasser abgibt.", "Warum wird das Brot trocken?", "Weil die Stärke ihr Wasser abgibt"),
    ("de", "Um ein Boot zu bauen, brauchen wir trockenes Holz aus dem Norden.", "Was brauchen wir, um ein Boot zu bauen?", "Trockenes Holz aus dem Norden"),
    ("de", "Wenn das Fass undicht ist, sollten Sie die Dauben einen Tag lang wässern.", "Was sollten Sie tun, wenn das Fass undicht ist?", "Die Dauben einen Tag lang wässern"),
    ("de", "Wenn der Teig klebt, wird das Gebäck im heißen Ofen flach.", "Was passiert, wenn der Teig klebt?", "Dann wird das Gebäck im heißen Ofen flach"),
    ("de", "Bestreichen Sie das Blech mit Öl, damit der Teig nicht klebt.", "Wozu sollten Sie das Blech mit Öl bestreichen?", "Damit der Teig nicht klebt"),
    ("de", "Wir härten den Stahl, indem wir die Klinge in kaltes Wasser tauchen.", "Wie härten wir den Stahl?", "Indem wir die Klinge in kaltes Wasser tauchen"),
    ("de", "Die Mühle steht am Bach. Außerdem hilft das Salz dabei, den Teig geschmeidig zu machen.", "Wobei hilft das Salz?", "Dabei, den Teig geschmeidig zu machen"),
    ("de", "Der Name einer Mühle sollte den Ort des Baches nennen.", "Was sollte der Name einer Mühle nennen?", "Den Ort des Baches"),
    ("de", "Das Ferment, ein Stoff aus dem Magen, trennt die Molke vom Quark.", "Was ist das Ferment?", "Ein Stoff aus dem Magen"),
    ("de", "Das Getreide kühl zu lagern, erfordert eine trockene Kammer unter dem Dach.", "Was erfordert eine trockene Kammer unter dem Dach?", "Das Getreide kühl zu lagern"),
    ("de", "Die Gemeinde baute 1894 eine Brücke aus Eisen über den Bach.", "In welchem Jahr baute die Gemeinde eine Brücke aus Eisen über den Bach?", "1894"),
    ("de", "In der Region gibt es etwa 40 Mühlen.", "Wie viele Mühlen gibt es in der Region?", "Etwa 40 Mühlen"),
    ("de", "Wir können den alten Ofen nutzen, um das Obst im Herbst zu trocknen.", "Was können wir nutzen, um das Obst im Herbst zu trocknen?", "Den alten Ofen"),
    ("de", "Wenn der Teig klebt, streuen Sie etwas Mehl auf das Brett und legen Sie ein Tuch bereit.", "Was sollten Sie tun, wenn der Teig klebt?", "Etwas Mehl auf das Brett streuen und ein Tuch bereitlegen"),
    ("de", "Um den Ofen zu schonen, stellen Sie sicher, dass die Klappe am Abend offen bleibt.", "Was sollten Sie tun, um den Ofen zu schonen?", "Sicherstellen, dass die Klappe am Abend offen bleibt"),
    ("de", "Ist das Korn im Speicher feucht, wird das Mehl nach wenigen Tagen grau.", "Was gilt, wenn das Korn im Speicher feucht ist?", "Dann wird das Mehl nach wenigen Tagen grau"),
    ("de", "Die Fäule wird von einem Pilz verursacht, der im Stroh lebt.", "Wodurch wird die Fäule verursacht?", "Von einem Pilz"),
    ("de", "Die Hefe ermüdet in kalten Stuben nach zwei Tagen.", "Nach wie vielen Tagen ermüdet die Hefe in kalten Stuben?", "Nach zwei Tagen"),
    ("de", "Die Müller wollten den Bach im ganzen Tal stauen.", "Was wollten die Müller?", "Den Bach im ganzen Tal stauen"),
    ("fr", "Les meuniers voulaient fermer la digue du ruisseau.", "Que voulaient les meuniers?", "Fermer la digue du ruisseau"),
    ("es", "Los molineros querían cerrar el dique del arroyo.", "¿Qué querían los molineros?", "Cerrar el dique del arroyo"),
    ("fr", "Le four commun permet aux familles de garder leur bois pour l'hiver.", "Qu'est-ce que le four commun permet aux familles de faire?", "De garder leur bois pour l'hiver"),
    ("de", "Mithilfe einer Walze können wir das Korn in wenigen Minuten schälen.", "Wodurch können wir das Korn in wenigen Minuten schälen?", "Mithilfe einer Walze"),
    ("de", "Indem wir den Teig kühl stellen, bremsen wir die Hefe in der Nacht.", "Wie bremsen wir die Hefe in der Nacht?", "Indem wir den Teig kühl stellen"),
    ("de", "Um den Boden zu dichten, verwenden wir Lehm, gehacktes Stroh und Kalk.", "Was verwenden wir, um den Boden zu dichten?", "Lehm, gehacktes Stroh und Kalk"),
    ("de", "Je trockener das Korn ist, desto länger hält das Mehl.", "Was gilt, je trockener das Korn ist?", "Desto länger hält das Mehl"),
    ("de", "Der Bach treibt das große Rad aus Eichenholz.", "Was treibt der Bach?", "Das große Rad aus Eichenholz"),
    ("de", "Einer der Vorteile von Lehm ist, dass er die Wärme speichert.", "Was ist einer der Vorteile von Lehm?", "Dass er die Wärme speichert"),
    ("de", "Beispiele für alte Getreide sind Emmer und Einkorn.", "Was sind Beispiele für alte Getreide?", "Emmer und Einkorn"),
    ("de", "Die Walzenmühle wurde 1834 von Jakob Sulzer entwickelt.", "Von wem wurde die Walzenmühle entwickelt?", "Von Jakob Sulzer"),
    ("de", "Oskar Brandt erfand 1871 einen Ofen mit drehbarem Boden.", "Wer erfand einen Ofen mit drehbarem Boden?", "Oskar Brandt"),
    ("de", "Das Mehl altert langsam: Wenn die Kammer warm ist, wird das Fett nach Wochen ranzig.", "Was passiert, wenn die Kammer warm ist?", "Dann wird das Fett nach Wochen ranzig"),
    ("fr", "En fermant la trappe, vous pouvez garder la chaleur du four.", "Comment pouvez-vous garder la chaleur du four?", "En fermant la trappe"),
    ("fr", "Dès que la pâte lève, vous devez fermer la porte du fournil.", "Que devez-vous faire dès que la pâte lève?", "Fermer la porte du fournil"),
    ("fr", "Le four tournant a été inventé par Jules Morand en 1871.", "Par qui a été inventé le four tournant?", "Par Jules Morand"),
    ("fr", "Jules Morand inventa un four à sole tournante en 1871.", "Qui inventa un four à sole tournante en 1871?", "Jules Morand"),
    ("fr", "Le village a reçu une cloche de bronze pour son moulin.", "Qu'a reçu le village?", "Une cloche de bronze pour son moulin"),
    ("fr", "La meule produit une farine grise, mais la roue use le bois.", "Que produit la meule?", "Une farine grise"),
    ("es", "Cerrando la trampilla, puedes guardar el calor del horno.", "¿Cómo puedes guardar el calor del horno?", "Cerrando la trampilla"),
    ("es", "En cuanto la masa sube, debes cerrar la puerta del horno.", "¿Qué debes hacer en cuanto la masa sube?", "Cerrar la puerta del horno"),
    ("es", "Cuanto más seca es la harina, más tiempo dura el pan.", "¿Qué ocurre cuanto más seca es la harina?", "Más tiempo dura el pan"),
    ("es", "El horno giratorio fue inventado por Julio Mora en 1871.", "¿Por quién fue inventado el horno giratorio?", "Por Julio Mora"),
    ("es", "Julio Mora inventó un horno de suelo giratorio.", "¿Quién inventó un horno de suelo giratorio?", "Julio Mora"),
    ("es", "Las harinas más finas son Alba y Candeal.", "¿Cuáles son las harinas más finas?", "Alba y Candeal"),
    ("de", "Raue die Kruste mit dem Messer auf, damit der Dampf entweicht.", "Wozu solltest du die Kruste mit dem Messer aufrauen?", "Damit der Dampf entweicht"),
    ("de", "Wenn der Teig reißt, halte die Schüssel unter ein feuchtes Tuch.", "Was solltest du tun, wenn der Teig reißt?", "Die Schüssel unter ein feuchtes Tuch halten"),
    ("de", "Als der Bach versiegte, kamen die Mühlen im ganzen Tal zur Ruhe.", "Was geschah, als der Bach versiegte?", "Da kamen die Mühlen im ganzen Tal zur Ruhe"),
    ("de", "Die Asche diente dazu, den Boden der Felder zu düngen.", "Wozu diente die Asche?", "Dazu, den Boden der Felder zu düngen"),
    ("de", "Die Zunft war ein Bund der Müller und Bäcker einer Stadt.", "Was war die Zunft?", "Ein Bund der Müller und Bäcker einer Stadt"),
    ("de", "Die Mühle mahlt im Jahr etwa sechs Tonnen Korn.", "Wie viele Tonnen Korn mahlt die Mühle im Jahr?", "Etwa sechs Tonnen Korn"),
    ("de", "Jakob Sulzer war der Erbauer der ersten Walzenmühle im Tal.", "Wer war Jakob Sulzer?", "Der Erbauer der ersten Walzenmühle im Tal"),
    ("fr", "Incisez la pâte pour guider la vapeur du four.", "Dans quel but devriez-vous inciser la pâte?", "Pour guider la vapeur du four"),
    ("fr", "N'enfermez pas le pain chaud, parce que la vapeur ramollit la croûte.", "Pourquoi est-il conseillé de ne pas enfermer le pain chaud?", "Parce que la vapeur ramollit la croûte"),
    ("fr", "Pour nourrir le four, on brûle les branches des pommiers.", "Que fait-on pour nourrir le four?", "On brûle les branches des pommiers"),
    ("es", "Tapa la masa con un paño para que no pierda el calor.", "¿Para qué conviene tapar la masa con un paño?", "Para que no pierda el calor"),
    ("es", "No eches agua al horno, porque las piedras se rompen.", "¿Por qué conviene no echar agua al horno?", "Porque las piedras se rompen"),
    ("es", "Si un molinero engañaba al pueblo, los jueces cerraban su molino.", "¿Qué ocurría si un molinero engañaba al pueblo?", "Los jueces cerraban su molino"),
    ("es", "Antes de la cosecha hay que limpiar las piedras.", "¿Qué hay que hacer antes de la cosecha?", "Limpiar las piedras"),
    ("de", "Wir müssen das Korn im Herbst trocknen, um den Schimmel zu vermeiden.", "Wozu müssen wir das Korn im Herbst trocknen?", "Um den Schimmel zu vermeiden"),
    ("fr", "Pour une miche, il faut 500 grammes de farine et du levain.", "Que faut-il pour une miche?", "500 grammes de farine et du levain"),
    ("es", "Para moler el trigo, necesitas dos piedras del río.", "¿Qué necesitas para moler el trigo?", "Dos piedras del río"),
    ("es", "Julio Mora, que era herrero, llevó las piedras al molino nuevo.", "¿Quién llevó las piedras al molino nuevo?", "Julio Mora"),
    ("de", "Der Ofen ist wegen der dicken Wände am Abend noch warm.", "Weswegen ist der Ofen am Abend noch warm?", "Wegen der dicken Wände"),
    ("fr", "La pâte retombe quand le four est froid.", "Quand est-ce que la pâte retombe?", "Quand le four est froid"),
    ("fr", "Le moulin est fermé en raison de la crue de la rivière.", "Pourquoi est-ce que le moulin est fermé?", "En raison de la crue de la rivière"),
    ("es", "La masa baja cuando el horno está frío.", "¿Cuándo baja la masa?", "Cuando el horno está frío"),
    ("es", "El molino está cerrado debido a la crecida del río.", "¿Por qué el molino está cerrado?", "Debido a la crecida del río"),
    ("de", "Wenn es regnete, rutschten die Räder am Ufer.", "Was geschah, wenn es regnete?", "Dann rutschten die Räder am Ufer"),
    ("de", "Die Mauern bestanden aus Lehm und lagen auf Steinen.", "Woraus bestanden die Mauern?", "Aus Lehm"),
    ("de", "Jakob Sulzer entwarf schon 1833 einen Plan für die Walzenmühle.", "In welchem Jahr entwarf Jakob Sulzer einen Plan für die Walzenmühle?", "1833"),
    ("fr", "Quand le vent tombait, le moulin restait arrêté pendant des jours.", "Que se passait-il quand le vent tombait?", "Le moulin restait arrêté pendant des jours"),
    ("fr", "Lorsque les premières meules furent posées, les voisins vinrent du village.", "Que se passa-t-il lorsque les premières meules furent posées?", "Les voisins vinrent du village"),
    ("fr", "Si le lait du pot est chaud, la crème monte plus vite.", "Que se passe-t-il si le lait du pot est chaud?", "La crème monte plus vite"),
    ("es", "Cuando llegaron los carros, los molineros cerraron la presa.", "¿Qué ocurrió cuando llegaron los carros?", "Los molineros cerraron la presa"),
    ("es", "Cuando el río bajaba seco, casi todos los molinos paraban.", "¿Qué ocurría cuando el río bajaba seco?", "casi todos los molinos paraban"),
    ("fr", "Vous devez couvrir la pâte d'un linge avant de descendre à la cave.", "Que devez-vous faire avant de descendre à la cave?", "Couvrir la pâte d'un linge"),
    ("de", "Der Rand der Form, oft Kragen genannt, hält den Teig im Ofen zusammen.", "Wie wird der Rand der Form auch genannt?", "Kragen"),
    ("fr", "On ferme le four en poussant la pierre devant la bouche.", "Comment ferme-t-on le four?", "En poussant la pierre devant la bouche"),
    ("fr", "Chaque moulin doit avoir une roue de secours au grenier.", "Que doit avoir chaque moulin?", "Une roue de secours au grenier"),
    ("fr", "Le deuxième est le levain, qui fait monter la pâte pendant la nuit.", "Qu'est-ce qui fait monter la pâte pendant la nuit?", "Le levain"),
    ("fr", "Les registres: Cela vous indique combien de sacs le moulin a moulus.", "Que vous indique « les registres »?", "Combien de sacs le moulin a moulus"),
    ("fr", "Garder le grain au sec est plus simple que sauver un sac mouillé.", "Qu'est-ce qui est plus simple que sauver un sac mouillé?", "Garder le grain au sec"),
    ("fr", "Les sacs doivent être conservés dans une pièce sèche.", "Où doivent être conservés les sacs?", "Dans une pièce sèche"),
    ("fr", "Le pain durcit vite, car la mie perd son eau au froid.", "Pourquoi est-ce que le pain durcit vite?", "Parce que la mie perd son eau au froid"),
    ("fr", "Pour bâtir un four, vous pouvez utiliser des briques de terre sèche.", "Que pouvez-vous utiliser pour bâtir un four?", "Des briques de terre sèche"),
    ("fr", "Si le tonneau fuit, vous devez mouiller les planches pendant un jour.", "Que devez-vous faire si le tonneau fuit?", "Mouiller les planches pendant un jour"),
    ("fr", "Si la pâte colle au rouleau, ajoutez un peu de farine de blé.", "Que devriez-vous faire si la pâte colle au rouleau?", "Ajouter un peu de farine de blé"),
    ("fr", "Vous pouvez durcir la lame en la plongeant dans une eau froide.", "Comment pouvez-vous durcir la lame?", "En la plongeant dans une eau froide"),
    ("fr", "La meilleure façon de sécher le bois est de le garder sous un toit ouvert.", "Quelle est la meilleure façon de sécher le bois?", "Le garder sous un toit ouvert"),
    ("fr", "Le sel aide à conserver la viande pendant tout un hiver.", "À quoi aide le sel?", "À conserver la viande pendant tout un hiver"),
    ("es", "En vez de tirar el pan duro, puedes rallar la corteza para la sopa.", "¿Qué puedes hacer en vez de tirar el pan duro?", "Rallar la corteza para la sopa"),
    ("es", "El horno común permite a las familias ahorrar leña en invierno.", "¿Qué permite el horno común a las familias?", "Ahorrar leña en invierno"),
    ("es", "La boca del horno, también llamada brasera, guarda el calor durante la noche.", "¿Con qué otro nombre se conoce la boca del horno?", "Brasera"),
    ("es", "El segundo es el fermento, que levanta la masa durante la noche.", "¿Qué levanta la masa durante la noche?", "El fermento"),
    ("es", "Guardar el grano en seco evita las plagas del verano.", "¿Qué evita las plagas del verano?", "Guardar el grano en seco"),
    ("es", "El molino tiene doscientas piedras bajo el tejado.", "¿Cuántas piedras tiene el molino?", "Doscientas piedras"),
    ("es", "La cosecha empieza en agosto.", "¿Cuándo empieza la cosecha?", "En agosto"),
    ("es", "El pan se endurece pronto, porque la miga pierde su agua.", "¿Por qué el pan se endurece pronto?", "Porque la miga pierde su agua"),
    ("es", "Para construir un horno, puedes usar ladrillos de barro seco.", "¿Qué puedes usar para construir un horno?", "Ladrillos de barro seco"),
    ("es", "Si el barril gotea, debes mojar las tablas durante un día.", "¿Qué debes hacer si el barril gotea?", "Mojar las tablas durante un día"),
    ("es", "Si la masa se pega, agrega un poco de harina de trigo.", "¿Qué conviene hacer si la masa se pega?", "Agregar un poco de harina de trigo"),
    ("es", "Puedes endurecer la hoja sumergiendo el filo en agua fría.", "¿Cómo puedes endurecer la hoja?", "Sumergiendo el filo en agua fría"),
    ("es", "La mejor manera de secar la leña es apilar los troncos bajo un techo.", "¿Cuál es la mejor manera de secar la leña?", "Apilar los troncos bajo un techo"),
    ("es", "El molino está junto al río. Además, la sal ayuda a conservar la carne durante todo el invierno.", "¿A qué ayuda la sal?", "A conservar la carne durante todo el invierno"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "ask", "value"), ASKED)
def test_a_sentence_is_asked_for_what_it_answers(
    tmp_path: Path, language: str, text: str, ask: str, value: str
) -> None:
    """Reasons, means, aims, conditions and advice, with the verb and its words in their places."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", language=language)
    assert (ask, value) in [(one.ask, one.value) for one in found]


@pytest.mark.parametrize(
    ("language", "order", "deed"),
    [
        ("de", "Falten Sie die Nähte um", "Die Nähte umfalten"),
        ("de", "Lesen Sie die Waage ab", "Die Waage ablesen"),
        (
            "de",
            "Denken Sie daran, die Klappe zu schließen",
            "Daran denken, die Klappe zu schließen",
        ),
        (
            "de",
            "Seien Sie vorsichtig, wenn der Ofen heiß ist",
            "Vorsichtig sein, wenn der Ofen heiß ist",
        ),
        (
            "de",
            "Versuchen Sie das Brett ohne Wasser zu reinigen",
            "Versuchen, das Brett ohne Wasser zu reinigen",
        ),
        (
            "de",
            "Fegen Sie die Stube und leeren die Eimer",
            "",
        ),  # whose second verb would stay an order
        ("de", "Kaufen Sie Mehl, Salz und Hefe", ""),
        (
            "fr",
            "Ne laissez pas le feu seul et fermez la porte",
            "Ne pas laisser le feu seul et fermer la porte",
        ),
        ("fr", "Assurez-vous que la trappe est ouverte", "Vous assurer que la trappe est ouverte"),
        (
            "fr",
            "Choisissez un sac sec et mettez-le au grenier",
            "Choisir un sac sec et le mettre au grenier",
        ),
        ("fr", "Vous avez un four", ""),
        ("es", "Asegúrate de que la tapa cierra bien", "Asegurarte de que la tapa cierra bien"),
        ("es", "No dejes el fuego solo", "No dejar el fuego solo"),
        (
            "es",
            "Escribe la fecha y guárdala con el saco",
            "Escribir la fecha y guardarla con el saco",
        ),
        ("es", "Crece el trigo", ""),
    ],
)
def test_advice_is_told_as_a_deed(language: str, order: str, deed: str) -> None:
    """With the verb and its words in their places; what is not certain is no answer."""
    assert deed == deed_of(order, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Körner, die im Speicher zu lange liegen und feucht werden."),
        ("de", "Weil ein Teil des Korns feucht ist, das im Speicher liegt."),
        ("fr", "Pour savoir combien de sacs le moulin a moulus."),
        ("fr", "Ranger les sacs vides dans la cave du moulin."),
        ("es", "Guardar los sacos vacíos en el sótano del molino."),
    ],
)
def test_what_is_no_sentence_has_no_gap(language: str, text: str) -> None:
    """A list holds things and deeds, which say nothing by themselves."""
    assert is_fragment(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Körner, die im Speicher zu lange liegen, schimmeln im Herbst."),
        ("fr", "Ranger les sacs vides est le travail du soir."),
        ("es", "Guardar los sacos vacíos evita las plagas del verano."),
    ],
)
def test_a_sentence_is_no_fragment(language: str, text: str) -> None:
    """Whatever it begins with."""
    assert not is_fragment(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wenn er trocken ist, wird das Gebäck im heißen Ofen flach."),
        ("de", "Der Müller lobt das Mehl, weil diese Sorte besser aufgeht."),
        ("fr", "Si elle est sèche, la pâte devient plate dans le four chaud."),
        ("fr", "Le meunier loue la farine, car cette sorte lève mieux."),
        ("es", "Si ella está seca, la masa queda plana en el horno caliente."),
        ("es", "El molinero alaba la harina, porque esta clase sube mejor."),
    ],
)
def test_what_points_at_another_sentence_is_not_asked(
    tmp_path: Path, language: str, text: str
) -> None:
    """A pronoun in the question, and a "this" in the answer, need a sentence that the card has not."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", language=language)
    assert not [one for one in found if one.family in {"reason", "outcome"}]


@pytest.mark.parametrize(
    ("language", "text", "family"),
    [
        ("de", "Der Müller hilft den Bauern im Herbst bei der Ernte.", "object"),
        ("de", "Der Bach treibt das Rad nicht, füllt aber den Teich.", "object"),
        ("de", "Der Winter dauert den ganzen März im Dorf.", "object"),
        ("de", "Wenn das Rad mit einem alten, morschen Brett läuft, kann es brechen.", "outcome"),
        ("fr", "Le moulin a reçu la farine que le village a moulue.", "person"),
        ("es", "Cuando sea necesario, hay que cerrar.", "manner"),
        ("es", "El pueblo recibió una campana, dos piedras y un reloj.", "made"),
        ("de", "Der Schwerpunkt der alten Zunft lag auf dem Handel mit Mehl.", "where"),
        ("es", "Cuantos más sacos por día, más rápido gira la piedra.", "outcome"),
    ],
)
def test_what_only_looks_like_it_is_not_asked(
    tmp_path: Path, language: str, text: str, family: str
) -> None:
    """A dative is no object, a verb without its particle none at all, and "cuando" no gerund."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", language=language)
    assert not [one for one in found if one.family == family]


HEADED = """# Öfen

## Welche Öfen baut das Dorf?

Es gibt drei davon.

- Kuppelofen: Im Kuppelofen liegt das Feuer neben dem Brot.
- Tunnelofen: Im Tunnelofen wandert das Brot langsam durch die Hitze.
- Lehmofen: Im Lehmofen speichern die Wände die Wärme der Nacht.

## Braucht ein Ofen immer Stein?

Nein, auch Lehm hält die Hitze eines Feuers aus.
"""


def test_headings_that_ask_are_asked(tmp_path: Path) -> None:
    """For the labels below them, or for a "no"."""
    found = {one.ask: one.value for one in facts_in(tmp_path, HEADED, language="de")}
    assert found["Welche Öfen baut das Dorf?"] == "Kuppelofen, Tunnelofen und Lehmofen"
    assert found["Braucht ein Ofen immer Stein?"].startswith("Nein, auch Lehm")


def test_wrong_subjects_are_subjects(tmp_path: Path) -> None:
    """A question that two patterns word alike has the wrong choices of its own: no deed beside things."""
    text = "# X\n\nGarder le pain au sec permet d'éviter les odeurs fortes. Il faut un pot pour garder la pâte. Le levain donne un goût acide à la mie du pain. La meule produit une farine grise et fine. La roue permet de lever les sacs les plus lourds.\n"
    found = facts_in(tmp_path, text, language="fr")
    rivals = {other for one in found if one.value == "La meule" for other in one.rivals}
    assert rivals
    assert not [one for one in rivals if one.startswith("Garder")]


LISTED = """# Mühlen

Es gibt zwei Arten.

- Windmühle: Sie dreht sich mit ihrer Haube in den Wind.
- Wassermühle: Sie nutzt das Gefälle eines Baches im Tal.
"""


def test_what_a_list_says_of_its_labels_is_asked(tmp_path: Path) -> None:
    """In a sentence that begins with a pronoun for the label."""
    found = {one.ask: one.value for one in facts_in(tmp_path, LISTED, language="de")}
    assert found["Was trifft auf „Windmühle“ zu?"] == "Sie dreht sich mit ihrer Haube in den Wind"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Emil Brandt, ein junger Müller, baute sie am Bach wieder auf."),
        ("es", "Según sus cuentas, el molino muele diez sacos al día."),
        ("es", "Ocurre en zonas secas debido al riego de los campos."),
    ],
)
def test_what_tells_of_somebody_is_known(language: str, text: str) -> None:
    """By a pronoun, or in Spanish by a verb without its subject."""
    assert is_of_somebody(text, language)


def test_who_was_named_before_is_no_gap(tmp_path: Path) -> None:
    """``La fundaron en 1325`` needs the sentence that names the town."""
    text = "# X\n\nEl pueblo es la cuna del molino. Lo fundaron en 1325 sobre una isla del lago grande.\n"
    assert not [
        one
        for one in facts_in(tmp_path, text, language="es")
        if one.kind == "cloze" and one.value == "1325"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein Müller kam ins Tal. Er baute 1834 eine Mühle aus Holz am Bach."),
        ("de", "Der Bach speist das Rad. Sie steht unter dem Wehr am Bach."),
        ("de", "Die Müller lieben die Stille. Sie können den Bach im Dorf hören, wenn er steigt."),
        ("fr", "Le moulin tourne lentement. Il faut deux hommes dans la cave du moulin."),
        ("fr", "Le moulin tourne lentement. Elle se trouve sous le barrage du village."),
    ],
)
def test_a_pronoun_is_named_only_where_that_is_certain(
    tmp_path: Path, language: str, text: str
) -> None:
    """Not for "a miller", nor where gender or number differ, nor for an "il" that means nothing."""
    second = text.partition(". ")[2].rstrip(".")
    found = facts_in(tmp_path, f"# X\n\n{text}\n", language=language)
    told = " ".join(second.split()[2:4])
    assert not [
        one
        for one in found
        if told in one.statement and one.kind == "asked" and second not in one.statement
    ]
